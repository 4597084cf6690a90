package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.role.PermissionGuard;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The transaction that accepts an invitation. Its roles go to an account whose address was verified before, if its owner is
 * signed in to it, or to a new one; never to one that somebody opened with the address and did not verify.
 */
@Component
public class FinishAcceptance {

    private final RedeemInvitation redeemInvitation;
    private final Users users;
    private final PermissionGuard authority;
    private final OpenInvitedAccount openInvitedAccount;
    private final Audit audit;

    @Inject
    public FinishAcceptance(
            RedeemInvitation redeemInvitation,
            Users users,
            PermissionGuard authority,
            OpenInvitedAccount openInvitedAccount,
            Audit audit) {
        this.redeemInvitation = redeemInvitation;
        this.users = users;
        this.authority = authority;
        this.openInvitedAccount = openInvitedAccount;
        this.audit = audit;
    }

    /** Name and password hash of the account to be opened. */
    record NewAccount(String name, String hash) {}

    /** Accepts it; the sessions that ended with an account that was replaced. */
    @Transactional
    public List<UUID> finish(String code, Optional<UserId> signedIn, Optional<NewAccount> details) {
        var sent = redeemInvitation.look(code);
        var inviter = Optional.ofNullable(sent.invitedBy()).orElseThrow(EmailCodeRefused.InvalidCode::new);
        var known = users.find(sent.address()).map(User::id);
        // All users at once, then roles, then the invitation: the order in which everybody locks them.
        var locked =
                users.lock(Stream.concat(Stream.of(inviter), known.stream()).toList());
        // Of two who accept at once, the second has waited for the inviter.
        var invitation = redeemInvitation.look(code);
        if (!authority.mayGrant(inviter, invitation.roles())) {
            throw new EmailCodeRefused.InvalidCode();
        }
        var account = locked.stream()
                .filter(user -> user.email().equals(invitation.email()))
                .findFirst();
        if (account.filter(User::isDisabled).isPresent()) {
            throw new EmailCodeRefused.InvalidCode();
        }
        return account.filter(User::isVerified)
                .map(owner -> grant(invitation, owner, signedIn))
                .orElseGet(() -> open(invitation, account, details));
    }

    private List<UUID> grant(Invitation invitation, User owner, Optional<UserId> signedIn) {
        if (signedIn.filter(owner.id()::equals).isEmpty()) {
            throw new InvitationRefused.SignInRequired();
        }
        accepted(invitation, owner.id());
        var roles = owner.withFurtherRoles(invitation.roles()).roles();
        if (!roles.equals(owner.roles())) {
            users.changeRoles(owner.id(), roles);
            audit.note(AuditAction.ROLES_CHANGED, owner.id(), owner.roles(), roles);
        }
        return List.of();
    }

    private List<UUID> open(Invitation invitation, Optional<User> stranger, Optional<NewAccount> details) {
        var chosen = details.orElseThrow(InvitationRefused.DetailsRequired::new);
        var opened = openInvitedAccount.open(invitation, stranger, chosen);
        accepted(invitation, opened.owner().id());
        return opened.ended();
    }

    private void accepted(Invitation invitation, UserId user) {
        redeemInvitation.use(invitation, user);
        audit.note(
                AuditAction.INVITATION_ACCEPTED,
                user,
                null,
                Map.of("invitation", invitation.id(), "roles", invitation.roles()));
    }
}
