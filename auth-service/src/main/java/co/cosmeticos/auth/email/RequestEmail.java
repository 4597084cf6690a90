package co.cosmeticos.auth.email;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.credential.CredentialRefused;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeLimits;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sends a code to the address that a user wants instead of his own. */
@Component
public class RequestEmail {

    private final Users users;
    private final EmailCodeLimits requests;
    private final SendEmailCode sendEmailCode;
    private final Audit audit;

    @Inject
    public RequestEmail(Users users, EmailCodeLimits requests, SendEmailCode sendEmailCode, Audit audit) {
        this.users = users;
        this.requests = requests;
        this.sendEmailCode = sendEmailCode;
        this.audit = audit;
    }

    /**
     * Issues an email code, if the address got none of this kind within the last minute; nobody learns whose it is.
     *
     * @param user with the password hash that he has shown to know
     * @throws CredentialRefused.WrongPassword when he has another by now
     */
    @Transactional
    public void request(User user, EmailAddress wanted) {
        if (users.lock(user.id()).filter(user::hasSamePassword).isEmpty()) {
            throw new CredentialRefused.WrongPassword();
        }
        if (!user.email().equals(wanted.text()) && requests.allow(EmailCode.Purpose.CHANGE_EMAIL, wanted)) {
            sendEmailCode.change(user, wanted);
            audit.note(AuditAction.EMAIL_CHANGE_REQUESTED, user.id());
        }
    }
}
