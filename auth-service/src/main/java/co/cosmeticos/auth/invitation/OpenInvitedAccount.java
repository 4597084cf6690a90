package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.credential.ReplaceAccount;
import co.cosmeticos.auth.email.EmailRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Opens the account of who accepts an invitation, in the place of one that was never verified: whoever opened that may be
 * somebody else.
 */
@Component
public class OpenInvitedAccount {

    private final Users users;
    private final ReplaceAccount replaceAccount;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public OpenInvitedAccount(Users users, ReplaceAccount replaceAccount, Outbox outbox, Audit audit, Clock clock) {
        this.users = users;
        this.replaceAccount = replaceAccount;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The account, verified and with the roles, and the sessions that ended with the one before.
     *
     * @throws EmailRefused.Taken when somebody registers the address at the same time
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReplaceAccount.Replaced open(
            Invitation invitation, Optional<User> stranger, FinishAcceptance.NewAccount chosen) {
        var owner = User.invited(
                invitation.address(),
                chosen.name(),
                invitation.locale(),
                chosen.hash(),
                invitation.roles(),
                OffsetDateTime.now(clock));
        var opened = stranger.map(one -> replaceAccount.replace(one, owner.withFurtherRoles(one.roles())))
                .orElseGet(() -> added(owner));
        outbox.append(new UserEvent.Registered(owner.id(), null, owner.locale()));
        outbox.append(new UserEvent.Verified(owner.id()));
        return opened;
    }

    private ReplaceAccount.Replaced added(User owner) {
        if (!users.add(owner)) {
            throw new EmailRefused.Taken();
        }
        audit.note(AuditAction.USER_REGISTERED, owner.id());
        return new ReplaceAccount.Replaced(owner, List.of());
    }
}
