package co.cosmeticos.auth.registration;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.audit.Origin;
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
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Creates the account and queues its welcome mail; where the address has an account, queues the mail "you already have an
 * account" instead.
 */
@Component
public class AddUser {

    private static final Logger LOG = Logger.getLogger(AddUser.class.getName());

    private final Users users;
    private final EmailCodeLimits limits;
    private final IssueEmailCode issueEmailCode;
    private final Outbox outbox;
    private final Audit audit;

    @Inject
    public AddUser(Users users, EmailCodeLimits limits, IssueEmailCode issueEmailCode, Outbox outbox, Audit audit) {
        this.users = users;
        this.limits = limits;
        this.issueEmailCode = issueEmailCode;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Adds the user; an account that has the address is left as it is, and its owner is told once a minute. */
    @Transactional
    public void add(User user) {
        var email = new EmailAddress(user.email());
        if (users.add(user)) {
            issueEmailCode.issueAtRegistration(user);
            audit.note(AuditAction.USER_REGISTERED, user.id());
            LOG.log(Level.INFO, "user {0} registered", user.id());
            return;
        }
        audit.noteCounted(AuditAction.REGISTRATION_REPEATED, Origin.current().network(), Map.of());
        if (limits.allow(EmailCode.Purpose.VERIFY_EMAIL, email)) {
            users.find(email)
                    .ifPresent(known -> outbox.append(new UserEvent.RegistrationRepeated(known.id(), known.locale())));
        }
    }
}
