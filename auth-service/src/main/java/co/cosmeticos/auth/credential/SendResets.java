package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.IssueEmailCode;
import co.cosmeticos.auth.emailcode.RequestedEmailCodes;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Issues the email codes of forgotten passwords to those addresses that have an account which is in use. */
@Component
public class SendResets {

    private final RequestedEmailCodes wanted;
    private final Users users;
    private final IssueEmailCode issueEmailCode;
    private final Outbox outbox;
    private final Audit audit;

    @Inject
    public SendResets(
            RequestedEmailCodes wanted, Users users, IssueEmailCode issueEmailCode, Outbox outbox, Audit audit) {
        this.wanted = wanted;
        this.users = users;
        this.issueEmailCode = issueEmailCode;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Writes those that were asked for. */
    @Transactional
    public void send() {
        wanted.take(EmailCode.Purpose.RESET_PASSWORD)
                .forEach(one -> users.find(one.to())
                        .filter(user -> !user.isDisabled())
                        .ifPresent(user -> one.run(() -> write(user))));
    }

    private void write(User user) {
        var emailCode = issueEmailCode.write(user.id(), EmailCode.Purpose.RESET_PASSWORD, user.email());
        outbox.append(new UserEvent.PasswordResetRequested(user.id(), emailCode, user.locale()));
        audit.note(AuditAction.PASSWORD_RESET_REQUESTED, user.id());
    }
}
