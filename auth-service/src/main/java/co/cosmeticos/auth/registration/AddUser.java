package co.cosmeticos.auth.registration;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.audit.Origin;
import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.LetterRequests;
import co.cosmeticos.auth.letter.WriteLetter;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Stores a new user, and tells the mail which of the two happened. */
@Component
public class AddUser {

    private static final Logger LOG = Logger.getLogger(AddUser.class.getName());

    private final Users users;
    private final LetterRequests requests;
    private final WriteLetter writeLetter;
    private final Outbox outbox;
    private final Audit audit;

    @Inject
    public AddUser(Users users, LetterRequests requests, WriteLetter writeLetter, Outbox outbox, Audit audit) {
        this.users = users;
        this.requests = requests;
        this.writeLetter = writeLetter;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Adds the user, or leaves the one who has the address as he is, and tells him once a minute. */
    @Transactional
    public void add(User user) {
        var email = new EmailAddress(user.email());
        if (users.add(user)) {
            var letter = writeLetter.write(user.id(), Letter.Purpose.VERIFY_EMAIL, email.text());
            outbox.append(new UserEvent.Registered(user.id(), letter, user.locale()));
            audit.note(AuditAction.USER_REGISTERED, user.id());
            LOG.log(Level.INFO, "user {0} registered", user.id());
            return;
        }
        audit.noteCounted(AuditAction.REGISTRATION_REPEATED, Origin.current().network(), Map.of());
        if (requests.allow(Letter.Purpose.VERIFY_EMAIL, email)) {
            users.find(email)
                    .ifPresent(known -> outbox.append(new UserEvent.RegistrationRepeated(known.id(), known.locale())));
        }
    }
}
