package co.cosmeticos.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.audit.TestOrigin;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thief has come into an account, and its owner makes an end of it. */
class ForgottenDevicesIT {

    private static final String ANA = "ana@example.com";
    private static final String HOME = "192.0.2.1";
    private static final String THIEF = "198.51.100.66";
    private static final String NEXT = "outro segredo comprido";

    private final Accounts accounts = new Accounts();
    private User ana;

    @BeforeEach
    void both_are_known() {
        ana = accounts.customer(ANA);
        accounts.get(VerifyUser.class).verify(ana.id(), ANA);
        at(null, HOME, () -> accounts.logIn(ANA, Accounts.PASSWORD));
        at(null, THIEF, () -> accounts.logIn(ANA, Accounts.PASSWORD));
        var bia = accounts.customer("bia@example.com").email();
        at(null, "192.0.2.77", () -> accounts.logIn(bia, Accounts.PASSWORD));
        assertThat(known()).containsExactlyInAnyOrder(HOME, THIEF);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private static void at(@Nullable UserId actor, String address, Runnable work) {
        TestOrigin.during(actor, address, work);
    }

    private List<String> known() {
        return accounts.get(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select network from known_devices where user_id = :user")
                        .bind("user", ana.id())
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void a_reset_forgets_all_of_them_also_where_it_was_made() {
        accounts.forget(new EmailAddress(ANA));
        at(
                null,
                HOME,
                () -> accounts.get(ResetPassword.class).reset(accounts.code(EmailCode.Purpose.RESET_PASSWORD), NEXT));
        assertThat(known()).isEmpty();
        at(null, HOME, () -> accounts.logIn(ANA, NEXT));
        assertThat(known()).containsExactly(HOME);
    }

    @Test
    void a_change_of_the_password_forgets_all_but_where_it_was_made() {
        at(
                ana.id(),
                HOME,
                () -> accounts.get(ChangePassword.class)
                        .change(ana.id(), new ReauthenticationRequest(Accounts.PASSWORD, null), NEXT, null));
        assertThat(known()).containsExactly(HOME);
    }

    @Test
    void the_end_of_all_sessions_forgets_all_but_where_it_was_asked_for() {
        at(
                ana.id(),
                HOME,
                () -> assertThat(accounts.get(EndAllSessions.class).end(ana.id(), RevokeSession.Reason.REVOKED))
                        .hasSize(2));
        assertThat(known()).containsExactly(HOME);
    }

    @Test
    void a_stolen_token_makes_its_own_network_no_known_one() {
        at(
                ana.id(),
                "203.0.113.5",
                () -> accounts.get(EndAllSessions.class).end(ana.id(), RevokeSession.Reason.REVOKED));
        assertThat(known()).isEmpty();
    }

    @Test
    void what_changes_nothing_forgets_nobody_and_nobody_else_is_forgotten() {
        assertThatThrownBy(() -> accounts.get(ChangePassword.class)
                        .change(ana.id(), new ReauthenticationRequest("wrong", null), NEXT, null))
                .isInstanceOf(CredentialRefused.WrongPassword.class);
        at(
                null,
                HOME,
                () -> accounts.get(RevokeSession.class)
                        .logOut(accounts.logIn(ANA, Accounts.PASSWORD).refreshToken()));
        assertThat(known()).containsExactlyInAnyOrder(HOME, THIEF);
        accounts.get(EndAllSessions.class).end(ana.id(), RevokeSession.Reason.REVOKED);
        assertThat(accounts.count("select count(*) from known_devices"))
                .as("bia's")
                .isOne();
    }
}
