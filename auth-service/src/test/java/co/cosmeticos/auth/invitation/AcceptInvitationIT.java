package co.cosmeticos.auth.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.password.PasswordRefused;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.platform.token.UserId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the account of who accepts. */
class AcceptInvitationIT {

    private final Invited shop = new Invited();

    @AfterEach
    void close() {
        shop.close();
    }

    private List<String> eventsOf(UserId user) {
        return shop.accounts.events().stream()
                .filter(event -> event.startsWith("user.") && event.contains(user.toString()))
                .map(event -> event.substring(0, event.indexOf(' ')))
                .toList();
    }

    @Test
    void the_code_with_a_name_and_a_password_opens_a_verified_account_with_the_roles_once() {
        var invitation = shop.invite(shop.admin, "support", "customer");
        var code = shop.code(invitation);
        shop.accept(code);
        var ana = shop.ana();
        assertThat(ana.isVerified()).isTrue();
        assertThat(ana.name()).isEqualTo("Ana Souza");
        assertThat(ana.roles()).containsExactly("customer", "support");
        assertThat(shop.accounts.logIn(Invited.ANA.text(), Invited.OWN)).isNotNull();
        assertThat(shop.status(invitation.id())).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(eventsOf(ana.id())).containsExactly("user.registered", "user.verified");
        assertThatThrownBy(() -> shop.accept(code)).isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThatThrownBy(() -> shop.accept(code, ana.id(), null, null))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
    }

    @Test
    void a_refusal_leaves_the_code_valid() {
        var code = shop.code(shop.invite(shop.admin, "support"));
        assertThatThrownBy(() -> shop.accept(code, null, null, null))
                .isInstanceOf(InvitationRefused.DetailsRequired.class);
        assertThatThrownBy(() -> shop.accept(code, null, "Ana", null))
                .isInstanceOf(InvitationRefused.DetailsRequired.class);
        assertThatThrownBy(() -> shop.accept(code, null, "Ana", "ana@example.com"))
                .isInstanceOf(PasswordRefused.TooCommon.class);
        shop.accept(code);
        assertThat(shop.ana().roles()).containsExactly("support");
    }

    @Test
    void no_other_code_is_good_for_it() {
        shop.customer(false);
        assertThatThrownBy(() -> shop.accept(shop.accounts.code(EmailCode.Purpose.VERIFY_EMAIL)))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThatThrownBy(() -> shop.accept("nope")).isInstanceOf(EmailCodeRefused.InvalidCode.class);
        var code = shop.code(shop.invite(shop.admin, "support"));
        var forged = code.substring(0, 63) + (code.endsWith("A") ? "B" : "A");
        assertThatThrownBy(() -> shop.accept(forged)).isInstanceOf(EmailCodeRefused.InvalidCode.class);
    }

    @Test
    void a_verified_account_gets_the_roles_from_its_signed_in_owner_alone() {
        var ana = shop.customer(true);
        var session = shop.accounts.logIn(Invited.ANA.text(), Accounts.PASSWORD);
        var code = shop.code(shop.invite(shop.admin, "support"));
        var other = shop.accounts.customer("bruna@example.com").id();
        for (var nobody : new UserId[] {null, other, new UserId(UUID.randomUUID())}) {
            assertThatThrownBy(() -> shop.accept(code, nobody, "Mallory", Invited.OWN))
                    .isInstanceOf(InvitationRefused.SignInRequired.class);
        }
        assertThat(shop.ana().roles()).containsExactly("customer");
        shop.accept(code, ana.id(), "Another Name", "outra senha comprida");
        assertThat(shop.ana().roles()).containsExactly("customer", "support");
        assertThat(shop.ana().name()).isEqualTo("Ana");
        assertThat(shop.accounts.logIn(Invited.ANA.text(), Accounts.PASSWORD)).isNotNull();
        assertThat(shop.accounts.get(RefreshSession.class).refresh(session.refreshToken()))
                .isNotNull();
        assertThat(shop.accounts.count("select count(*) from audit_entries where action = 'ROLES_CHANGED'"))
                .isEqualTo(1);
    }

    @Test
    void an_account_that_a_stranger_opened_with_the_address_gets_nothing_and_is_replaced() {
        var mallory = shop.customer(false);
        var session = shop.accounts.logIn(Invited.ANA.text(), Accounts.PASSWORD);
        var code = shop.code(shop.invite(shop.admin, "support"));
        assertThatThrownBy(() -> shop.accept(code, mallory.id(), null, null))
                .isInstanceOf(InvitationRefused.DetailsRequired.class);
        shop.accept(code, mallory.id(), "Ana Souza", Invited.OWN);
        var ana = shop.ana();
        assertThat(ana.id()).isNotEqualTo(mallory.id());
        assertThat(ana.isVerified()).isTrue();
        assertThat(ana.roles()).containsExactlyInAnyOrder("customer", "support");
        assertThatThrownBy(() -> shop.accounts.get(RefreshSession.class).refresh(session.refreshToken()))
                .isInstanceOf(SessionRefused.Expired.class);
        assertThatThrownBy(() -> shop.accounts.logIn(Invited.ANA.text(), Accounts.PASSWORD))
                .isInstanceOf(LoginRefused.Credentials.class);
        assertThat(shop.accounts.logIn(Invited.ANA.text(), Invited.OWN)).isNotNull();
        assertThat(shop.accounts.count("select count(*) from users where id = '%s' and roles = array['customer']"
                        .formatted(mallory.id())))
                .isEqualTo(1);
        assertThat(eventsOf(ana.id())).containsExactly("user.registered", "user.verified");
    }

    @Test
    void an_account_that_staff_has_disabled_is_not_opened_by_it() {
        var ana = shop.customer(true);
        shop.accounts.get(ManageUser.class).disable(shop.admin, ana.id(), "fraude");
        var code = shop.code(shop.invite(shop.admin, "support"));
        assertThatThrownBy(() -> shop.accept(code, ana.id(), null, null))
                .isInstanceOf(EmailCodeRefused.InvalidCode.class);
        assertThat(shop.ana().roles()).containsExactly("customer");
    }
}
