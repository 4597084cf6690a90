package co.cosmeticos.auth.email;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.credential.CredentialRefused;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeLimits;
import co.cosmeticos.auth.emailcode.IssueEmailCode;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Requests a change of email address: a code goes to the new address. */
@Component
public class RequestEmail {

    private final Users users;
    private final EmailCodeLimits limits;
    private final IssueEmailCode issueEmailCode;
    private final Outbox outbox;
    private final Audit audit;

    @Inject
    public RequestEmail(
            Users users, EmailCodeLimits limits, IssueEmailCode issueEmailCode, Outbox outbox, Audit audit) {
        this.users = users;
        this.limits = limits;
        this.issueEmailCode = issueEmailCode;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * Issues an email code, if the address got none of this kind within the last minute; nobody learns whose it is.
     *
     * @param user with the password hash that they were reauthenticated by
     * @throws CredentialRefused.WrongPassword when the password has changed since
     */
    @Transactional
    public void request(User user, EmailAddress wanted) {
        if (users.lock(user.id()).filter(user::hasSamePassword).isEmpty()) {
            throw new CredentialRefused.WrongPassword();
        }
        if (!user.email().equals(wanted.text()) && limits.allow(EmailCode.Purpose.CHANGE_EMAIL, wanted)) {
            send(user, wanted);
            audit.note(AuditAction.EMAIL_CHANGE_REQUESTED, user.id());
        }
    }

    // Should the address have an account, its owner is told what they are told of a repeated registration.
    private void send(User user, EmailAddress wanted) {
        users.find(wanted)
                .ifPresentOrElse(
                        owner -> outbox.append(new UserEvent.RegistrationRepeated(owner.id(), owner.locale())),
                        () -> issueEmailCode.issue(user, EmailCode.Purpose.CHANGE_EMAIL, wanted.text()));
    }
}
