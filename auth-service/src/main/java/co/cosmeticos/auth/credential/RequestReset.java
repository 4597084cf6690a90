package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.LetterRequests;
import co.cosmeticos.auth.letter.WriteLetter;
import co.cosmeticos.auth.user.EmailAddress;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Sends a code to who has forgotten the password. Nobody learns here whether an address has an account. */
@Component
public class RequestReset {

    private final Users users;
    private final LetterRequests requests;
    private final WriteLetter writeLetter;
    private final Outbox outbox;
    private final Audit audit;

    @Inject
    public RequestReset(Users users, LetterRequests requests, WriteLetter writeLetter, Outbox outbox, Audit audit) {
        this.users = users;
        this.requests = requests;
        this.writeLetter = writeLetter;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Writes a letter, if the address has an account and got none within the last minute. */
    @Transactional
    public void request(EmailAddress email) {
        if (requests.allow(Letter.Purpose.RESET_PASSWORD, email)) {
            users.find(email).ifPresent(user -> write(user, email));
        }
    }

    private void write(User user, EmailAddress email) {
        var letter = writeLetter.write(user.id(), Letter.Purpose.RESET_PASSWORD, email);
        outbox.append(new UserEvent.PasswordResetRequested(user.id(), letter, user.locale()));
        audit.note(AuditAction.PASSWORD_RESET_REQUESTED, user.id());
    }
}
