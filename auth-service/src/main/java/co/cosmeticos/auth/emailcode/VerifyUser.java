package co.cosmeticos.auth.emailcode;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Marks a user's email address as verified, with its event and audit entry. */
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

    /** Verifies the address; nothing happens where it is verified already, or is no longer the user's. */
    @Transactional
    public void verify(UserId user, String email) {
        if (users.verify(user, email, OffsetDateTime.now(clock))) {
            outbox.append(new UserEvent.Verified(user));
            audit.note(AuditAction.EMAIL_VERIFIED, user);
        }
    }
}
