package co.cosmeticos.auth.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.audit.TestOrigin;
import co.cosmeticos.auth.credential.Reauthenticate;
import co.cosmeticos.auth.credential.ReauthenticationRequest;
import co.cosmeticos.auth.credential.ResetPassword;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.auth.loginthrottle.AttemptRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody has stolen a password and guesses the codes of the second factor, and the owner wants in. */
class AttackedSecondFactorIT {

    private static final String ANA = "ana@example.com";
    private static final String HOME = "192.0.2.1";
    private static final long IN = 0;
    private static final long WRONG = -1;

    private final Accounts accounts = new Accounts();
    private User ana;
    private Totp totp;
    private String password = Accounts.PASSWORD;

    @BeforeEach
    void ana_has_come_in_at_home_by_her_second_factor() {
        ana = accounts.customer(ANA);
        accounts.get(VerifyUser.class).verify(ana.id(), ANA);
        var setUp = accounts.get(EnrollSecondFactor.class);
        totp = new Totp(setUp.prepare(ana.id(), ana.email()).secret());
        setUp.confirm(ana.id(), totp.code(accounts.clock.instant()));
        assertThat(logIn(HOME)).isEqualTo(IN);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private static long outcome(Runnable attempt) {
        try {
            attempt.run();
            return IN;
        } catch (AttemptRefused.Throttled refused) {
            return Long.parseLong(refused.headers().get("Retry-After"));
        } catch (MfaRefused.InvalidCode refused) {
            return WRONG;
        }
    }

    private long logIn(String address, String otp) {
        return TestOrigin.seen(
                null, address, () -> outcome(() -> accounts.get(Login.class).logIn(ANA, password, otp, null)));
    }

    /** With a code that is good: of the next half minute. */
    private long logIn(String address) {
        accounts.clock.pass(Duration.ofSeconds(30));
        return logIn(address, totp.code(accounts.clock.instant()));
    }

    /** Guesses from a network each, until the account waits for minutes. */
    private void thiefGuesses() {
        for (var guess = 0; guess < 15; guess++) {
            var address = "198.51.100." + guess;
            accounts.clock.pass(Duration.ofSeconds(Math.max(0, logIn(address, "000000"))));
            logIn(address, "000000");
        }
        assertThat(logIn("198.51.100.99", "000000")).isBetween(800L, 900L);
    }

    @Test
    void at_home_she_comes_in_and_the_thief_waits_on() {
        thiefGuesses();
        assertThat(logIn(HOME)).isEqualTo(IN);
        TestOrigin.during(ana.id(), HOME, () -> {
            accounts.clock.pass(Duration.ofSeconds(30));
            var shown = new ReauthenticationRequest(password, totp.code(accounts.clock.instant()));
            assertThat(accounts.get(Reauthenticate.class).confirm(ana.id(), shown))
                    .isNotNull();
        });
        assertThat(logIn("198.51.100.99", "000000")).isGreaterThan(700);
        assertThat(logIn("192.0.2.2")).as("elsewhere she waits, too").isGreaterThan(700);
    }

    @Test
    void the_right_password_alone_gives_no_network_a_count_of_its_own() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(logIn("198.51.100." + guess, "000000")).isEqualTo(WRONG);
        }
        for (var guess = 0; guess < 6; guess++) {
            assertThat(logIn("198.51.100." + guess, "000000")).isEqualTo(1);
        }
        assertThat(accounts.count("select count(*) from login_attempts")).isEqualTo(1);
    }

    @Test
    void guesses_from_her_own_network_wait_there_and_delay_nobody_elsewhere() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(logIn(HOME, "000000")).isEqualTo(WRONG);
        }
        assertThat(logIn(HOME, "000000")).isEqualTo(1);
        assertThat(logIn("192.0.2.2")).isEqualTo(IN);
        assertThat(accounts.count("select count(*) from login_attempts")).isEqualTo(1);
    }

    @Test
    void a_network_where_the_second_factor_was_not_shown_for_ninety_days_is_counted_with_strangers() {
        accounts.clock.pass(Duration.ofDays(80));
        for (var guess = 0; guess < 4; guess++) {
            assertThat(logIn(HOME, "000000")).isEqualTo(WRONG);
        }
        accounts.clock.pass(Duration.ofDays(11));
        thiefGuesses();
        assertThat(logIn(HOME)).isGreaterThan(700);
    }

    @Test
    void a_reset_ends_every_wait_also_of_a_verified_account() {
        thiefGuesses();
        for (var guess = 0; guess < 5; guess++) {
            logIn(HOME, "000000");
        }
        accounts.forget(new EmailAddress(ANA));
        password = "outro segredo comprido";
        accounts.get(ResetPassword.class).reset(accounts.code(EmailCode.Purpose.RESET_PASSWORD), password);
        assertThat(accounts.count("select count(*) from login_attempts")).isZero();
        assertThat(logIn("192.0.2.2")).isEqualTo(IN);
        assertThat(logIn(HOME)).isEqualTo(IN);
    }
}
