package co.cosmeticos.auth.email;

import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.CHANGE_EMAIL;
import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.EMAIL_CHANGED;
import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.RESET_PASSWORD;
import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.VERIFY_EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.credential.CredentialRefused;
import co.cosmeticos.auth.credential.ReauthenticateByPassword;
import co.cosmeticos.auth.credential.ResetPassword;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.InternalEmailCodeResource;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.login.LoginSettings;
import co.cosmeticos.auth.loginthrottle.AttemptRefused;
import co.cosmeticos.auth.retention.DeleteExpired;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailIT {

    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final EmailAddress NEW = new EmailAddress("ana.souza@example.org");

    private final Accounts accounts = new Accounts(new LoginSettings(true));
    private User ana;

    @BeforeEach
    void ana() {
        ana = accounts.customer(ANA.text());
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private User now() {
        return accounts.get(Users.class).find(ana.id()).orElseThrow();
    }

    private void verify(String code) {
        Mailed.verify(accounts, code);
    }

    private void isVoid(Runnable use) {
        assertThatThrownBy(use::run).isInstanceOf(EmailCodeRefused.InvalidCode.class);
    }

    @Test
    void the_code_of_the_welcome_verifies_the_address_once_and_lets_its_owner_log_in() {
        assertThatThrownBy(() -> accounts.logIn(ANA.text(), Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Unverified.class);
        var code = accounts.code(VERIFY_EMAIL);
        verify(code);
        assertThat(now().isVerified()).isTrue();
        assertThat(accounts.logIn(ANA.text(), Accounts.PASSWORD)).isNotNull();
        isVoid(() -> verify(code));
        assertThat(accounts.events())
                .filteredOn(event -> event.startsWith("user.verified"))
                .containsExactly("user.verified {\"userId\":\"%s\"}".formatted(ana.id()));
    }

    @Test
    void a_code_is_good_for_its_purpose_and_for_a_day() {
        accounts.forget(ANA);
        isVoid(() -> verify(accounts.code(RESET_PASSWORD)));
        isVoid(() -> accounts.get(ResetPassword.class).reset(accounts.code(VERIFY_EMAIL), "outro segredo comprido"));
        isVoid(() -> Mailed.change(accounts, accounts.code(VERIFY_EMAIL)));
        accounts.clock.pass(Duration.ofDays(1));
        isVoid(() -> verify(accounts.code(VERIFY_EMAIL)));
        assertThat(now().isVerified()).isFalse();
    }

    @Test
    void another_code_is_sent_once_a_minute_and_after_ten_once_an_hour_to_who_waits_for_one() {
        accounts.verifyAgain(ANA);
        accounts.verifyAgain(ANA);
        assertThat(requests()).isEqualTo(1);
        for (var minute = 0; minute < 20; minute++) {
            accounts.clock.pass(Duration.ofMinutes(1));
            accounts.verifyAgain(ANA);
        }
        assertThat(requests()).isEqualTo(10);
        accounts.clock.pass(Duration.ofHours(1));
        accounts.verifyAgain(ANA);
        accounts.verifyAgain(ANA);
        assertThat(requests()).isEqualTo(11);
        accounts.clock.pass(Duration.ofDays(1));
        for (var minute = 0; minute < 2; minute++) {
            accounts.clock.pass(Duration.ofMinutes(1));
            accounts.verifyAgain(ANA);
        }
        assertThat(requests()).isEqualTo(13);
        verify(accounts.code(VERIFY_EMAIL));
        accounts.clock.pass(Duration.ofMinutes(1));
        accounts.verifyAgain(ANA);
        accounts.verifyAgain(new EmailAddress("nobody@example.com"));
        assertThat(requests()).isEqualTo(13);
        assertThat(accounts.count("select count(*) from email_code_requests")).isEqualTo(2);
    }

    private long requests() {
        return accounts.events().stream()
                .filter(event -> event.startsWith("user.verification-requested"))
                .count();
    }

    @Test
    void the_address_changes_when_the_new_one_answers_and_the_old_one_is_told() {
        accounts.get(RequestEmail.class).request(ana, NEW);
        accounts.forget(ANA);
        assertThat(now().email()).isEqualTo(ANA.text());
        var toOld = accounts.code(RESET_PASSWORD);
        Mailed.change(accounts, accounts.code(CHANGE_EMAIL));
        assertThat(now().email()).isEqualTo(NEW.text());
        assertThat(accounts.logIn(NEW.text(), Accounts.PASSWORD)).isNotNull();
        isVoid(() -> accounts.get(ResetPassword.class).reset(toOld, "outro segredo comprido"));
        isVoid(() -> Mailed.change(accounts, accounts.code(CHANGE_EMAIL)));
        var notice = accounts.get(InternalEmailCodeResource.class).find(accounts.emailCode(EMAIL_CHANGED));
        assertThat(notice.email()).isEqualTo(ANA.text());
        assertThat(notice.code()).isNull();
        isVoid(() -> verify(accounts.code(EMAIL_CHANGED)));
    }

    @Test
    void an_address_that_has_an_account_gets_no_code_and_its_owner_is_told() {
        var eve = accounts.customer("eve@example.com");
        accounts.get(RequestEmail.class).request(eve, ANA);
        assertThat(accounts.count("select count(*) from email_codes where purpose = 'CHANGE_EMAIL'"))
                .isZero();
        assertThat(accounts.events())
                .last()
                .asString()
                .startsWith("user.registration-repeated")
                .contains(ana.id().toString());
    }

    @Test
    void an_address_that_was_taken_meanwhile_stays_with_who_has_it() {
        accounts.get(RequestEmail.class).request(ana, NEW);
        accounts.customer(NEW.text());
        assertThatThrownBy(() -> Mailed.change(accounts, accounts.code(CHANGE_EMAIL)))
                .isInstanceOf(EmailRefused.Taken.class);
        assertThat(now().email()).isEqualTo(ANA.text());
    }

    @Test
    void a_change_wants_the_password_and_counts_the_guesses() {
        var confirm = accounts.get(ReauthenticateByPassword.class);
        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> confirm.confirm(ana.id(), "wrong"))
                    .isInstanceOf(CredentialRefused.WrongPassword.class);
        }
        assertThatThrownBy(() -> confirm.confirm(ana.id(), Accounts.PASSWORD))
                .isInstanceOf(AttemptRefused.Throttled.class);
        accounts.clock.pass(Duration.ofSeconds(1));
        assertThat(confirm.confirm(ana.id(), Accounts.PASSWORD).id()).isEqualTo(ana.id());
    }

    @Test
    void a_letter_is_shown_while_it_can_be_used_and_forgotten_afterwards() {
        var resource = accounts.get(InternalEmailCodeResource.class);
        var emailCode = accounts.emailCode(VERIFY_EMAIL);
        var shown = resource.find(emailCode);
        assertThat(shown.email()).isEqualTo(ANA.text());
        assertThat(shown.code()).isEqualTo(accounts.code(VERIFY_EMAIL));
        verify(accounts.code(VERIFY_EMAIL));
        assertThatThrownBy(() -> resource.find(emailCode)).isInstanceOf(NotFound.class);
        accounts.verifyAgain(ANA);
        accounts.clock.pass(Duration.ofDays(3));
        accounts.get(DeleteExpired.class).run();
        assertThat(accounts.count("select count(*) from email_codes")).isZero();
        assertThat(accounts.count("select count(*) from email_code_requests")).isZero();
    }
}
