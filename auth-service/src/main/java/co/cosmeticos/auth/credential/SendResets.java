package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.IssueEmailCode;
import co.cosmeticos.auth.emailcode.RequestedEmailCodes;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Issues the requested password reset codes, to the addresses that have an enabled account. */
@Component
public class SendResets {

    private final RequestedEmailCodes requestedEmailCodes;
    private final Users users;
    private final IssueEmailCode issueEmailCode;
    private final Audit audit;

    @Inject
    public SendResets(
            RequestedEmailCodes requestedEmailCodes, Users users, IssueEmailCode issueEmailCode, Audit audit) {
        this.requestedEmailCodes = requestedEmailCodes;
        this.users = users;
        this.issueEmailCode = issueEmailCode;
        this.audit = audit;
    }

    /** Issues those that were requested. */
    @Transactional
    public void send() {
        requestedEmailCodes
                .take(EmailCode.Purpose.RESET_PASSWORD)
                .forEach(one -> users.find(one.to())
                        .filter(user -> !user.isDisabled())
                        .ifPresent(user -> one.run(() -> issue(user))));
    }

    private void issue(User user) {
        issueEmailCode.issue(user, EmailCode.Purpose.RESET_PASSWORD, user.email());
        audit.note(AuditAction.PASSWORD_RESET_REQUESTED, user.id());
    }
}
