package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.email.Mailed;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeSigner;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shop in which staff invites Ana. */
final class Invited {

    static final EmailAddress ANA = new EmailAddress("ana@example.com");
    static final String OWN = "a senha que só Ana sabe";

    final Accounts accounts = new Accounts();
    final Actor admin = accounts.actor("admin@example.com", "admin");
    final ManageInvitation manage = accounts.get(ManageInvitation.class);

    Invitation invite(Actor actor, String... roles) {
        return manage.invite(actor, ANA, List.of(roles), "pt-BR");
    }

    String code(Invitation invitation) {
        return accounts.get(EmailCodeSigner.class).of(invitation.codeId());
    }

    /** Accepts as somebody without an account does. */
    void accept(String code) {
        accept(code, null, "Ana Souza", OWN);
    }

    void accept(String code, @Nullable UserId signedIn, @Nullable String name, @Nullable String password) {
        accounts.get(AcceptInvitation.class)
                .accept(new AcceptInvitation.Presented(code, Optional.ofNullable(signedIn), name, password));
    }

    /** Ana as she has registered, and has verified the address or not. */
    User customer(boolean isVerified) {
        var user = accounts.customer(ANA.text());
        if (isVerified) {
            Mailed.verify(accounts, accounts.code(EmailCode.Purpose.VERIFY_EMAIL));
        }
        return user;
    }

    User ana() {
        return accounts.get(Users.class).find(ANA).orElseThrow();
    }

    InvitationStatus status(UUID id) {
        var now = accounts.clock.instant().atOffset(ZoneOffset.UTC);
        return accounts.get(Invitations.class).find(id).orElseThrow().status(now);
    }

    void close() {
        accounts.close();
    }
}
