package co.cosmeticos.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.loginthrottle.AttemptRefused;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.value.EmailAddress;
import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginIT {

    private static final Argon2 ARGON2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id);
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final EmailAddress NOBODY = new EmailAddress("nobody@example.com");

    private Accounts accounts;
    private Login login;

    @BeforeEach
    void open() {
        accounts = new Accounts();
        accounts.customer("ana@example.com");
        login = accounts.get(Login.class);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private void isRefused(EmailAddress email) {
        assertThatThrownBy(() -> login.logIn(email.text(), "wrong", null, null))
                .isInstanceOf(LoginRefused.Credentials.class);
    }

    private long seconds(EmailAddress email, String password) {
        try {
            login.logIn(email.text(), password, null, null);
            return 0;
        } catch (AttemptRefused.Throttled refused) {
            return Long.parseLong(refused.headers().get("Retry-After"));
        }
    }

    @Test
    void the_password_opens_a_session_however_the_address_is_written() {
        var pair = login.logIn(" Ana@Example.COM ", Accounts.PASSWORD, null, null);
        assertThat(pair.tokenType()).isEqualTo("Bearer");
        assertThat(pair.expiresIn()).isEqualTo(600);
        assertThat(pair.refreshToken()).hasSize(43);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_refused_and_throttled_alike() {
        for (var email : List.of(ANA, NOBODY)) {
            for (var failure = 0; failure < 5; failure++) {
                isRefused(email);
            }
            assertThat(seconds(email, Accounts.PASSWORD)).as(email.text()).isEqualTo(1);
        }
    }

    @Test
    void the_wait_doubles_up_to_a_quarter_of_an_hour_and_leaves_few_guesses() {
        for (var failure = 0; failure < 5; failure++) {
            isRefused(ANA);
        }
        var guesses = 5;
        long waited = 0;
        List<Long> waits = new ArrayList<>();
        while (waited < 3_600) {
            var wait = seconds(ANA, "wrong");
            waits.add(wait);
            waited += wait;
            accounts.clock.pass(Duration.ofSeconds(wait));
            isRefused(ANA);
            guesses++;
        }
        assertThat(waits).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
        assertThat(guesses).isLessThanOrEqualTo(20);
    }

    @Test
    void a_success_wipes_the_failures() {
        for (var failure = 0; failure < 4; failure++) {
            isRefused(ANA);
        }
        login.logIn(ANA.text(), Accounts.PASSWORD, null, null);
        for (var failure = 0; failure < 5; failure++) {
            isRefused(ANA);
        }
        assertThat(seconds(ANA, Accounts.PASSWORD)).isEqualTo(1);
        accounts.clock.pass(Duration.ofSeconds(1));
        assertThat(login.logIn(ANA.text(), Accounts.PASSWORD, null, null)).isNotNull();
    }

    @Test
    void of_forty_guesses_at_once_five_are_looked_at() throws Exception {
        var begin = new CountDownLatch(1);
        var guessers = Executors.newFixedThreadPool(40);
        List<Future<?>> guesses = new ArrayList<>();
        try {
            for (var guesser = 0; guesser < 40; guesser++) {
                guesses.add(guessers.submit(() -> {
                    begin.await();
                    return login.logIn(ANA.text(), "wrong", null, null);
                }));
            }
            begin.countDown();
            var looked = 0;
            for (var guess : guesses) {
                try {
                    guess.get();
                } catch (ExecutionException e) {
                    looked += e.getCause() instanceof LoginRefused.Credentials ? 1 : 0;
                }
            }
            assertThat(looked).isEqualTo(5);
        } finally {
            guessers.shutdown();
        }
    }

    @Test
    void a_weak_hash_is_replaced_when_its_password_comes_by() {
        var weak = ARGON2.hash(1, 4_096, 1, Accounts.PASSWORD.toCharArray());
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("update users set password_hash = ?", weak));
        login.logIn(ANA.text(), Accounts.PASSWORD, null, null);
        var hash = accounts.get(Users.class).find(ANA).orElseThrow().passwordHash();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(login.logIn(ANA.text(), Accounts.PASSWORD, null, null)).isNotNull();
    }

    @Test
    void an_unverified_address_may_be_kept_out() {
        try (var strict = new Accounts(new LoginSettings(true))) {
            strict.customer("ana@example.com");
            var strictly = strict.get(Login.class);
            assertThatThrownBy(() -> strictly.logIn(ANA.text(), Accounts.PASSWORD, null, null))
                    .isInstanceOf(LoginRefused.Unverified.class);
            assertThatThrownBy(() -> strictly.logIn(ANA.text(), "wrong", null, null))
                    .isInstanceOf(LoginRefused.Credentials.class);
            strict.get(Jdbi.class).useHandle(handle -> handle.execute("update users set verified_at = now()"));
            assertThat(strictly.logIn(ANA.text(), Accounts.PASSWORD, null, null))
                    .isNotNull();
        }
    }
}
