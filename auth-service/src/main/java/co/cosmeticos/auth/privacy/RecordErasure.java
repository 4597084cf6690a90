package co.cosmeticos.auth.privacy;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Notes that a service has erased its part; with the last of them the person is erased. */
@Component
public class RecordErasure {

    private final Erasures erasures;
    private final Audit audit;

    @Inject
    public RecordErasure(Erasures erasures, Audit audit) {
        this.erasures = erasures;
        this.audit = audit;
    }

    /** Notes it; noted twice, it is noted once. Throws {@link PersonRefused.NotDue} before its time. */
    @Transactional
    public void note(UUID id, PersonService service) {
        var erasure = erasures.lock(id).orElseThrow(() -> new NotFound("There is no erasure %s.".formatted(id)));
        if (erasure.begunAt() == null
                || (service == PersonService.AUTH_SERVICE && erasures.othersAreNeeded(erasure.userId()))) {
            throw new PersonRefused.NotDue();
        }
        if (erasures.done(id, service)) {
            audit.note(AuditAction.USER_ERASED, erasure.userId());
        }
    }
}
