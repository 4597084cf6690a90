package co.cosmeticos.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.administration.UnlockUser;
import co.cosmeticos.auth.audit.TestOrigin;
import co.cosmeticos.auth.credential.CredentialRefused;
import co.cosmeticos.auth.credential.ReauthenticateByPassword;
import co.cosmeticos.auth.loginthrottle.AttemptRefused;
import co.cosmeticos.auth.privacy.DataSubjects;
import co.cosmeticos.auth.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strangers guess at one account all day, and its owner wants in. */
class AttackedAccountIT {

    private static final String ANA = "ana@example.com";
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";
    private static final long IN = 0;
    private static final long WRONG = -1;

    private final Accounts accounts = new Accounts();
    private User ana;

    @BeforeEach
    void ana_has_come_in_at_home() {
        ana = accounts.customer(ANA);
        assertThat(logIn(HOME, Accounts.PASSWORD)).isEqualTo(IN);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    /** Seconds to wait, {@link #IN} or {@link #WRONG}. */
    private static long outcome(Runnable attempt) {
        try {
            attempt.run();
            return IN;
        } catch (AttemptRefused.Throttled refused) {
            return Long.parseLong(refused.headers().get("Retry-After"));
        } catch (LoginRefused.Credentials | CredentialRefused.WrongPassword refused) {
            return WRONG;
        }
    }

    private long logIn(String address, String password) {
        return TestOrigin.seen(null, address, () -> outcome(() -> accounts.logIn(ANA, password)));
    }

    // By the page of /authorize, which identifies and opens no session.
    private long identify(String address, String password) {
        return TestOrigin.seen(
                null, address, () -> outcome(() -> accounts.get(Login.class).identify(ANA, password, null)));
    }

    private long confirm(String address, String password) {
        return TestOrigin.seen(
                ana.id(),
                address,
                () -> outcome(() -> accounts.get(ReauthenticateByPassword.class).confirm(ana.id(), password)));
    }

    /** Fifteen wrong passwords from many networks, each as soon as it is looked at. */
    private void strangersGuess() {
        for (var guess = 0; guess < 15; guess++) {
            var address = "198.51.100." + guess;
            accounts.clock.pass(Duration.ofSeconds(Math.max(0, logIn(address, "wrong"))));
            logIn(address, "wrong");
        }
        assertThat(logIn("198.51.100.99", "wrong")).isBetween(800L, 900L);
    }

    @Test
    void at_home_she_comes_in_and_the_strangers_wait_on() {
        strangersGuess();
        var wait = logIn("198.51.100.99", "wrong");
        assertThat(logIn(ELSEWHERE, Accounts.PASSWORD)).isEqualTo(wait);
        assertThat(logIn(HOME, Accounts.PASSWORD)).isEqualTo(IN);
        assertThat(identify(HOME, Accounts.PASSWORD)).isEqualTo(IN);
        assertThat(confirm(HOME, Accounts.PASSWORD)).isEqualTo(IN);
        assertThat(logIn("198.51.100.99", "wrong")).isEqualTo(wait);
        accounts.clock.pass(Duration.ofSeconds(wait));
        assertThat(logIn("198.51.100.99", "wrong")).isEqualTo(WRONG);
        assertThat(logIn("198.51.100.99", "wrong")).isEqualTo(900);
        assertThat(logIn(HOME, Accounts.PASSWORD)).isEqualTo(IN);
    }

    @Test
    void a_log_in_at_home_gives_strangers_no_more_guesses() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(logIn("198.51.100." + guess, "wrong")).isEqualTo(WRONG);
            assertThat(logIn(HOME, Accounts.PASSWORD)).isEqualTo(IN);
        }
        assertThat(logIn("198.51.100.9", "wrong")).isEqualTo(1);
    }

    @Test
    void a_guess_from_her_own_network_is_throttled_by_the_same_delays_and_delays_nobody_else() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(logIn(HOME, "wrong")).isEqualTo(WRONG);
        }
        for (var wait : new long[] {1, 2, 4, 8}) {
            assertThat(logIn(HOME, Accounts.PASSWORD)).isEqualTo(wait);
            assertThat(identify(HOME, Accounts.PASSWORD)).isEqualTo(wait);
            accounts.clock.pass(Duration.ofSeconds(wait));
            assertThat(logIn(HOME, "wrong")).isEqualTo(WRONG);
        }
        assertThat(logIn(ELSEWHERE, Accounts.PASSWORD)).isEqualTo(IN);
        assertThat(logIn(HOME, Accounts.PASSWORD)).isEqualTo(16);
    }

    @Test
    void a_stolen_token_guesses_from_many_networks_under_one_count_and_keeps_her_out_of_nothing_at_home() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(confirm("203.0.113." + guess, "wrong")).isEqualTo(WRONG);
        }
        assertThat(confirm("203.0.113.9", "wrong")).isEqualTo(1);
        assertThat(confirm(HOME, Accounts.PASSWORD)).isEqualTo(IN);
        assertThat(confirm("203.0.113.9", "wrong")).isEqualTo(1);
    }

    @Test
    void who_is_unlocked_or_erased_has_no_count_at_any_device() {
        var staff = accounts.actor("chefe@example.com", "admin");
        for (var guess = 0; guess < 5; guess++) {
            logIn(HOME, "wrong");
            logIn(ELSEWHERE, "wrong");
            confirm(HOME, "wrong");
        }
        assertThat(accounts.count("select count(*) from login_attempts")).isEqualTo(3);
        accounts.get(UnlockUser.class).unlock(staff, ana.id());
        assertThat(accounts.count("select count(*) from login_attempts")).isZero();
        logIn(HOME, "wrong");
        logIn(ELSEWHERE, "wrong");
        accounts.get(DataSubjects.class).erase(ana.id());
        assertThat(accounts.count("select count(*) from login_attempts")).isZero();
        assertThat(accounts.count("select count(*) from known_devices")).isZero();
    }

    @Test
    void of_forty_guesses_at_home_and_forty_elsewhere_at_once_five_each_are_looked_at() throws Exception {
        var begin = new CountDownLatch(1);
        var guessers = Executors.newFixedThreadPool(80);
        var home = new ArrayList<Future<Long>>();
        var elsewhere = new ArrayList<Future<Long>>();
        try {
            for (var guesser = 0; guesser < 40; guesser++) {
                var address = "198.51.100." + guesser;
                home.add(guessers.submit(() -> guessAt(begin, HOME)));
                elsewhere.add(guessers.submit(() -> guessAt(begin, address)));
            }
            begin.countDown();
            assertThat(lookedAt(home)).isEqualTo(5);
            assertThat(lookedAt(elsewhere)).isEqualTo(5);
        } finally {
            guessers.shutdown();
        }
    }

    private long guessAt(CountDownLatch begin, String address) throws InterruptedException {
        begin.await();
        return logIn(address, "wrong");
    }

    private static int lookedAt(Iterable<Future<Long>> guesses) throws InterruptedException {
        var looked = 0;
        for (var guess : guesses) {
            try {
                looked += guess.get() == WRONG ? 1 : 0;
            } catch (ExecutionException busy) {
                assertThat(busy).hasCauseInstanceOf(co.cosmeticos.auth.password.PasswordRefused.Busy.class);
            }
        }
        return looked;
    }
}
