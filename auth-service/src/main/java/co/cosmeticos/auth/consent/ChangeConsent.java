package co.cosmeticos.auth.consent;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

/** Records that a user gives or withdraws consent. */
@Component
public class ChangeConsent {

    private final Users users;
    private final Consents consents;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ChangeConsent(Users users, Consents consents, Audit audit, Clock clock) {
        this.users = users;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /** The entry that counts now; the one of before where it says the same of the same words. */
    @Transactional
    public Consent change(UserId id, Purpose purpose, boolean granted, String textVersion) {
        var user = users.lock(id).orElseThrow(() -> new NotFound("This account is no longer there."));
        return consents.last(user.id()).stream()
                .filter(last -> last.purpose() == purpose
                        && last.granted() == granted
                        && last.textVersion().equals(textVersion))
                .findFirst()
                .orElseGet(() ->
                        entered(id, new Consent(Ids.next(), purpose, granted, textVersion, OffsetDateTime.now(clock))));
    }

    private Consent entered(UserId user, Consent consent) {
        consents.add(user, consent);
        audit.note(
                AuditAction.CONSENT_CHANGED,
                user,
                null,
                Map.of("purpose", consent.purpose(), "granted", consent.granted()));
        return consent;
    }
}
