package co.cosmeticos.auth.user;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Notes that an address has proved to be its user's own. */
@Component
public class VerifyUser {

    private final Users users;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public VerifyUser(Users users, Outbox outbox, Audit audit, Clock clock) {
        this.users = users;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who reads mails to this address is this user; nothing happens where that is known, or it is not his any more. */
    @Transactional
    public void verify(UUID user, String email) {
        if (users.verify(user, email, OffsetDateTime.now(clock))) {
            outbox.append(new UserEvent.Verified(user));
            audit.note(AuditAction.EMAIL_VERIFIED, user);
        }
    }
}
