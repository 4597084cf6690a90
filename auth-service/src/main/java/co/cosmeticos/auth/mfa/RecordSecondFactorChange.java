package co.cosmeticos.auth.mfa;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.function.Function;

/** Audits that a second factor was turned on or off, and has its owner told by mail: it may have been somebody else. */
@Component
public class RecordSecondFactorChange {

    private final Users users;
    private final Outbox outbox;
    private final Audit audit;

    @Inject
    public RecordSecondFactorChange(Users users, Outbox outbox, Audit audit) {
        this.users = users;
        this.outbox = outbox;
        this.audit = audit;
    }

    void enabled(UserId user) {
        audit.note(AuditAction.SECOND_FACTOR_ON, user);
        tell(user, owner -> new UserEvent.SecondFactorEnabled(owner.id(), owner.locale()));
    }

    void disabled(UserId user) {
        audit.note(AuditAction.SECOND_FACTOR_OFF, user);
        tell(user, owner -> new UserEvent.SecondFactorDisabled(owner.id(), owner.locale()));
    }

    private void tell(UserId user, Function<User, UserEvent> event) {
        users.find(user).map(event).ifPresent(outbox::append);
    }
}
