package co.cosmeticos.auth.privacy;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Records that a service has erased its part; after the last one the erasure is complete. */
@Component
public class RecordErasure {

    private final Erasures erasures;
    private final Audit audit;

    @Inject
    public RecordErasure(Erasures erasures, Audit audit) {
        this.erasures = erasures;
        this.audit = audit;
    }

    /** Records it, idempotently. Throws {@link PrivacyRefused.ErasureNotDue} before its time. */
    @Transactional
    public void note(UUID id, PersonalDataService service) {
        var erasure = erasures.lock(id).orElseThrow(() -> new NotFound("There is no erasure %s.".formatted(id)));
        if (erasure.begunAt() == null
                || (service == PersonalDataService.AUTH_SERVICE && erasures.othersAreNeeded(erasure.userId()))) {
            throw new PrivacyRefused.ErasureNotDue();
        }
        if (erasures.done(id, service)) {
            audit.note(AuditAction.USER_ERASED, erasure.userId());
        }
    }
}
