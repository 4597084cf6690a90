package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.emailcode.RedeemEmailCode;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Sets a new password and, in the same transaction, ends everything that the old one opened. */
@Component
public class SetPassword {

    private final Users users;
    private final RedeemEmailCode redeemEmailCode;
    private final EndAllSessions endAllSessions;
    private final Outbox outbox;
    private final Audit audit;

    @Inject
    public SetPassword(
            Users users, RedeemEmailCode redeemEmailCode, EndAllSessions endAllSessions, Outbox outbox, Audit audit) {
        this.users = users;
        this.redeemEmailCode = redeemEmailCode;
        this.endAllSessions = endAllSessions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Stores the hash, ends all sessions, forgets the known devices, voids all codes sent before; the ended sessions.
     *
     * @param user with the password hash of when they were authenticated
     * @throws CredentialRefused.WrongPassword when the password has changed since
     */
    @Transactional
    public List<UUID> set(User user, String hash) {
        // First the hash: its lock makes a log-in by the old one wait, or shows us the session that it opened.
        if (!users.changeHash(user, hash)) {
            throw new CredentialRefused.WrongPassword();
        }
        redeemEmailCode.voidAll(user.id());
        audit.note(AuditAction.PASSWORD_CHANGED, user.id());
        outbox.append(new UserEvent.PasswordChanged(user.id(), user.locale()));
        return endAllSessions.end(user.id(), RevokeSession.Reason.PASSWORD);
    }
}
