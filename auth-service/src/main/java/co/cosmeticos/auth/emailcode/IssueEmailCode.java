package co.cosmeticos.auth.emailcode;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Issues an email code, and appends the event that has the worker mail it, in the caller's transaction. */
@Component
public class IssueEmailCode {

    private final EmailCodes emailCodes;
    private final EmailCodeSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public IssueEmailCode(EmailCodes emailCodes, EmailCodeSettings settings, Outbox outbox, Clock clock) {
        this.emailCodes = emailCodes;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Issues the email code of this purpose to an address, which need not be the user's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void issue(User user, EmailCode.Purpose purpose, String to) {
        outbox.append(event(user, purpose, add(user, purpose, to)));
    }

    /** Issues the first email code of a new account, which verifies its address; the mail welcomes its owner. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void issueAtRegistration(User user) {
        var emailCode = add(user, EmailCode.Purpose.VERIFY_EMAIL, user.email());
        outbox.append(new UserEvent.Registered(user.id(), emailCode, user.locale()));
    }

    /**
     * Issues the email code that keeps an account which is to be erased for disuse; it verifies the address until then.
     * No rate limit counts it: no stranger asks for it, and its owner may ask for another at once.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void issueBeforeErasure(User user, OffsetDateTime notBefore) {
        var emailCode = add(user, EmailCode.Purpose.VERIFY_EMAIL, user.email(), notBefore);
        outbox.append(new UserEvent.ErasureAnnounced(user.id(), emailCode, user.locale()));
    }

    private UUID add(User user, EmailCode.Purpose purpose, String to) {
        return add(user, purpose, to, OffsetDateTime.now(clock).plus(settings.ttl(purpose)));
    }

    private UUID add(User user, EmailCode.Purpose purpose, String to, OffsetDateTime expiresAt) {
        var now = OffsetDateTime.now(clock);
        var emailCode = new EmailCode(Ids.next(), user.id(), purpose, to, now, expiresAt, null);
        emailCodes.add(emailCode);
        return emailCode.id();
    }

    private static UserEvent event(User user, EmailCode.Purpose purpose, UUID emailCode) {
        return switch (purpose) {
            case VERIFY_EMAIL -> new UserEvent.VerificationRequested(user.id(), emailCode, user.locale());
            case RESET_PASSWORD -> new UserEvent.PasswordResetRequested(user.id(), emailCode, user.locale());
            case CHANGE_EMAIL -> new UserEvent.EmailChangeRequested(user.id(), emailCode, user.locale());
            case EMAIL_CHANGED -> new UserEvent.EmailChanged(user.id(), emailCode, user.locale());
        };
    }
}
