package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Issues an email code; an event of the same transaction has the worker mail it. */
@Component
public class IssueEmailCode {

    private final EmailCodes emailCodes;
    private final EmailCodeSettings settings;
    private final Clock clock;

    @Inject
    public IssueEmailCode(EmailCodes emailCodes, EmailCodeSettings settings, Clock clock) {
        this.emailCodes = emailCodes;
        this.settings = settings;
        this.clock = clock;
    }

    /** An email code of a user to an address; its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID write(UUID user, EmailCode.Purpose purpose, String to) {
        var now = OffsetDateTime.now(clock);
        var emailCode = new EmailCode(Ids.next(), user, purpose, to, now, now.plus(settings.ttl(purpose)), null);
        emailCodes.add(emailCode);
        return emailCode.id();
    }
}
