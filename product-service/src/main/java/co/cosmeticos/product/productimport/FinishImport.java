package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes an import up, and puts it away. */
@Component
public class FinishImport {

    private final Imports imports;
    private final AuditEventPublisher audit;

    @Inject
    public FinishImport(Imports imports, AuditEventPublisher audit) {
        this.imports = imports;
        this.audit = audit;
    }

    /** The import, now running; nothing when it is over or gone. */
    @Transactional
    public Optional<ImportJob> start(UUID id) {
        return imports.start(id) ? imports.find(id) : Optional.empty();
    }

    /** It is over; its file is not needed any more. */
    @Transactional
    public void finish(UUID id, Optional<String> failure) {
        imports.finish(id, failure.isEmpty() ? "DONE" : "FAILED", failure);
    }

    /**
     * Ends it here: what was written stays, a batch that is being written is not. Canceled once more, it stays as it is.
     *
     * @throws ImportRefused.Unknown when there is none
     * @throws ImportRefused.Over when it has come to its end
     */
    @Transactional
    public ImportJob cancel(UUID id, Optional<UUID> actor) {
        var isNow = imports.finish(id, "CANCELED", Optional.empty());
        var job = imports.find(id).orElseThrow(() -> new ImportRefused.Unknown(id));
        if (!job.isCanceled()) {
            throw new ImportRefused.Over(job.status());
        }
        if (isNow) {
            audit.note("products.import-canceled", actor, id.toString(), null, Map.of("rows", job.rowsRead()));
        }
        return job;
    }
}
