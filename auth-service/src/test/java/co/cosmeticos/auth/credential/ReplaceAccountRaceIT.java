package co.cosmeticos.auth.credential;

import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.RESET_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.erasure.AnnounceErasure;
import co.cosmeticos.auth.erasure.EraseUnverified;
import co.cosmeticos.auth.erasure.RequestErasure;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.registration.Register;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** What goes on while an account is replaced: the address has one account, and the old one no open session. */
class ReplaceAccountRaceIT {

    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final String OWN = "a senha que só Ana sabe";
    private static final int ROUNDS = 3;

    private final Accounts accounts = new Accounts();
    private User mallorys;

    @BeforeEach
    void mallory() {
        mallorys = accounts.customer(ANA.text());
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private String code() {
        accounts.forget(ANA);
        return accounts.code(RESET_PASSWORD);
    }

    private Callable<Object> reset(String code) {
        return () -> {
            accounts.get(ResetPassword.class).reset(code, OWN);
            return "reset";
        };
    }

    /** All at once; what each gave, or was refused by. Whatever is no refusal fails. */
    private static List<Object> atOnce(List<Callable<Object>> work) throws InterruptedException {
        var results = new ArrayList<Object>();
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            for (var future : pool.invokeAll(work)) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Refusal.class);
                    results.add(e.getCause());
                }
            }
        } finally {
            pool.shutdown();
        }
        return results;
    }

    private void isClean() {
        var anas = accounts.get(Users.class).find(ANA).orElseThrow();
        assertThat(anas.id()).isNotEqualTo(mallorys.id());
        assertThat(anas.isVerified()).isTrue();
        assertThat(accounts.count(
                        "select count(*) from sessions where ended_at is null and user_id = '" + mallorys.id() + "'"))
                .isZero();
        assertThat(accounts.count("select count(*) from users")).isEqualTo(2);
        assertThat(accounts.count("select count(*) from erasures where user_id = '" + mallorys.id() + "'"))
                .isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void of_two_resets_one_counts() throws InterruptedException {
        var first = code();
        accounts.clock.pass(Duration.ofMinutes(2));
        var second = code();
        var results = atOnce(List.of(reset(first), reset(second), reset(second)));
        assertThat(results).containsOnlyOnce("reset");
        assertThat(results)
                .filteredOn(result -> !"reset".equals(result))
                .hasSize(2)
                .allMatch(EmailCodeRefused.InvalidCode.class::isInstance);
        isClean();
        assertThat(accounts.logIn(ANA.text(), OWN)).isNotNull();
    }

    @RepeatedTest(ROUNDS)
    void a_log_in_at_the_same_time_has_ended_or_is_refused() throws InterruptedException {
        Callable<Object> login = () -> accounts.logIn(ANA.text(), Accounts.PASSWORD);
        var results = atOnce(List.of(login, reset(code()), login, login));
        assertThat(results.get(1)).isEqualTo("reset");
        assertThat(results)
                .filteredOn(Refusal.class::isInstance)
                .allMatch(one -> one instanceof LoginRefused.Credentials || one instanceof LoginRefused.Disabled);
        isClean();
    }

    @RepeatedTest(ROUNDS)
    void a_registration_at_the_same_time_finds_the_address_taken() throws InterruptedException {
        Callable<Object> register = () -> {
            accounts.get(Register.class)
                    .register(new Register.Applicant(ANA, Accounts.PASSWORD, "Mallory", null, "pt-BR"));
            return "taken";
        };
        assertThat(atOnce(List.of(register, reset(code()), register, register))).contains("reset");
        isClean();
        assertThat(accounts.logIn(ANA.text(), OWN)).isNotNull();
    }

    @RepeatedTest(ROUNDS)
    void the_jobs_that_warn_and_erase_leave_it_to_the_reset() throws InterruptedException {
        accounts.clock.pass(Duration.ofDays(170));
        accounts.get(AnnounceErasure.class).announce();
        accounts.clock.pass(Duration.ofDays(14).minusSeconds(1));
        Callable<Object> announce = () -> {
            accounts.get(AnnounceErasure.class).announce();
            return "announced";
        };
        Callable<Object> erase = () -> {
            accounts.get(EraseUnverified.class).erase();
            return "erased";
        };
        assertThat(atOnce(List.of(announce, reset(code()), erase))).contains("reset");
        isClean();
    }

    @RepeatedTest(ROUNDS)
    void an_erasure_at_the_same_time_is_the_one_that_there_is() throws InterruptedException {
        Callable<Object> erase = () -> accounts.get(RequestErasure.class).request(mallorys.id());
        var results = atOnce(List.of(erase, reset(code())));
        assertThat(accounts.count("select count(*) from erasures")).isEqualTo(1);
        if (results.contains("reset")) {
            isClean();
        } else {
            assertThat(accounts.count("select count(*) from users")).isEqualTo(1);
        }
    }
}
