package co.cosmeticos.auth.credential;

import static co.cosmeticos.auth.emailcode.EmailCode.Purpose.RESET_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.email.RequestEmail;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.loginthrottle.AttemptRefused;
import co.cosmeticos.auth.password.PasswordRefused;
import co.cosmeticos.auth.password.VerifyPassword;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.value.EmailAddress;
import com.nimbusds.jwt.SignedJWT;
import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordIT {

    private static final Argon2 ARGON2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id);
    private static final String NEXT = "outro segredo comprido";
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");

    private final Accounts accounts = new Accounts();
    private User ana;

    @BeforeEach
    void ana() {
        ana = accounts.customer(ANA.text());
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private void isOver(String refreshToken) {
        assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(refreshToken))
                .isInstanceOf(SessionRefused.Expired.class);
    }

    private long events(String type) {
        return accounts.events().stream()
                .filter(event -> event.startsWith(type + " "))
                .count();
    }

    @Test
    void who_knows_the_password_changes_it_and_goes_on_in_a_new_session() throws Exception {
        var laptop = accounts.logIn(ANA.text(), Accounts.PASSWORD);
        var telephone = accounts.logIn(ANA.text(), Accounts.PASSWORD);
        accounts.forget(ANA);
        var pair = accounts.get(ChangePassword.class)
                .change(ana.id(), new ReauthenticationRequest(Accounts.PASSWORD, null), NEXT, "Firefox");
        isOver(laptop.refreshToken());
        isOver(telephone.refreshToken());
        var sid = SignedJWT.parse(telephone.accessToken()).getJWTClaimsSet().getStringClaim("sid");
        assertThat(accounts.get(RevokedSessions.class).contains(sid)).isTrue();
        assertThat(accounts.count("select count(*) from revocations")).isEqualTo(2);
        assertThat(accounts.get(RefreshSession.class).refresh(pair.refreshToken()))
                .isNotNull();
        assertThatThrownBy(() -> accounts.logIn(ANA.text(), Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Credentials.class);
        assertThat(accounts.logIn(ANA.text(), NEXT)).isNotNull();
        assertThatThrownBy(() -> accounts.get(ResetPassword.class).reset(accounts.code(RESET_PASSWORD), NEXT))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThat(events("user.password-changed")).isEqualTo(1);
    }

    @Test
    void a_wrong_password_or_a_common_one_changes_nothing() {
        var session = accounts.logIn(ANA.text(), Accounts.PASSWORD);
        var change = accounts.get(ChangePassword.class);
        assertThatThrownBy(() -> change.change(ana.id(), new ReauthenticationRequest("wrong", null), NEXT, null))
                .isInstanceOf(CredentialRefused.WrongPassword.class);
        assertThatThrownBy(() -> change.change(
                        ana.id(), new ReauthenticationRequest(Accounts.PASSWORD, null), "password1", null))
                .isInstanceOf(PasswordRefused.TooCommon.class);
        assertThat(accounts.get(Users.class).find(ana.id())).contains(ana);
        assertThat(accounts.get(RefreshSession.class).refresh(session.refreshToken()))
                .isNotNull();
    }

    @Test
    void a_code_sets_the_password_once_ends_all_sessions_and_verifies_the_address() {
        var session = accounts.logIn(ANA.text(), Accounts.PASSWORD);
        accounts.forget(ANA);
        var code = accounts.code(RESET_PASSWORD);
        var reset = accounts.get(ResetPassword.class);
        assertThatThrownBy(() -> reset.reset(code, "ana@example.com")).isInstanceOf(PasswordRefused.TooCommon.class);
        reset.reset(code, NEXT);
        isOver(session.refreshToken());
        assertThat(accounts.logIn(ANA.text(), NEXT)).isNotNull();
        assertThat(accounts.get(Users.class).find(ANA).orElseThrow().isVerified())
                .isTrue();
        assertThatThrownBy(() -> reset.reset(code, "mais um segredo comprido"))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThat(events("user.password-changed")).isEqualTo(1);
        assertThat(events("user.verified")).isEqualTo(1);
    }

    @Test
    void a_code_of_a_reset_is_good_for_half_an_hour() {
        accounts.forget(ANA);
        accounts.clock.pass(Duration.ofMinutes(30));
        assertThatThrownBy(() -> accounts.get(ResetPassword.class).reset(accounts.code(RESET_PASSWORD), NEXT))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
    }

    @Test
    void who_resets_logs_in_at_once_however_often_others_have_guessed() {
        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> accounts.logIn(ANA.text(), "wrong")).isInstanceOf(LoginRefused.Credentials.class);
        }
        assertThatThrownBy(() -> accounts.logIn(ANA.text(), Accounts.PASSWORD))
                .isInstanceOf(AttemptRefused.Throttled.class);
        accounts.forget(ANA);
        accounts.get(ResetPassword.class).reset(accounts.code(RESET_PASSWORD), NEXT);
        assertThat(accounts.logIn(ANA.text(), NEXT)).isNotNull();
    }

    @Test
    void an_unknown_address_costs_a_row_and_gets_nothing() {
        accounts.forget(new EmailAddress("nobody@example.com"));
        assertThat(events("user.password-reset-requested")).isZero();
        assertThat(accounts.count("select count(*) from email_code_requests")).isEqualTo(1);
    }

    @Test
    void a_log_in_that_has_shown_the_old_password_opens_no_session_after_the_change() {
        var stale = accounts.get(Users.class).find(ANA).orElseThrow();
        accounts.get(ChangePassword.class)
                .change(ana.id(), new ReauthenticationRequest(Accounts.PASSWORD, null), NEXT, null);
        assertThatThrownBy(() -> accounts.get(OpenSession.class).open(stale, null))
                .isInstanceOf(SessionRefused.Expired.class);
    }

    @Test
    void what_has_shown_the_old_password_changes_nothing_after_the_change() {
        var stale = accounts.get(Users.class).find(ANA).orElseThrow();
        accounts.get(ChangePassword.class)
                .change(ana.id(), new ReauthenticationRequest(Accounts.PASSWORD, null), NEXT, null);
        assertThatThrownBy(() -> accounts.get(SetPassword.class).set(stale, stale.passwordHash()))
                .isInstanceOf(CredentialRefused.WrongPassword.class);
        assertThatThrownBy(() -> accounts.get(RequestEmail.class).request(stale, new EmailAddress("thief@example.com")))
                .isInstanceOf(CredentialRefused.WrongPassword.class);
        assertThat(accounts.count("select count(*) from email_codes where purpose = 'CHANGE_EMAIL'"))
                .isZero();
    }

    @Test
    void a_log_in_that_makes_a_stronger_hash_does_not_bring_the_old_password_back() {
        var weak = ARGON2.hash(1, 8_192, 1, Accounts.PASSWORD.toCharArray());
        var users = accounts.get(Users.class);
        users.changeHash(ana, weak);
        var other = ARGON2.hash(2, 19_456, 1, NEXT.toCharArray());
        // The password changes between the look at the account and the new hash.
        Supplier<Optional<User>> find = () -> {
            var seen = users.find(ANA);
            users.changeHash(seen.orElseThrow(), other);
            return seen;
        };
        assertThat(accounts.get(VerifyPassword.class).check("account", find, Accounts.PASSWORD))
                .isEmpty();
        assertThat(users.find(ANA).orElseThrow().passwordHash()).isEqualTo(other);
    }

    @Test
    void a_code_that_went_to_an_address_of_before_is_void() {
        accounts.forget(ANA);
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("update users set email = 'new@example.com'"));
        assertThatThrownBy(() -> accounts.get(ResetPassword.class).reset(accounts.code(RESET_PASSWORD), NEXT))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
    }

    @Test
    void one_code_at_ten_devices_at_once_sets_one_password() throws Exception {
        accounts.forget(ANA);
        var code = accounts.code(RESET_PASSWORD);
        var finish = accounts.get(FinishReset.class);
        var begin = new CountDownLatch(1);
        var clients = Executors.newFixedThreadPool(10);
        var set = 0;
        try {
            var answers = new ArrayList<Future<Boolean>>();
            for (var client = 0; client < 10; client++) {
                var hash = ana.passwordHash() + client;
                Callable<Boolean> use = () -> {
                    begin.await();
                    try {
                        finish.finish(code, hash);
                        return true;
                    } catch (EmailCodeRefused.InvalidCode e) {
                        return false;
                    }
                };
                answers.add(clients.submit(use));
            }
            begin.countDown();
            for (var answer : answers) {
                set += answer.get() ? 1 : 0;
            }
        } finally {
            clients.shutdown();
        }
        assertThat(set).isEqualTo(1);
        assertThat(events("user.password-changed")).isEqualTo(1);
    }
}
