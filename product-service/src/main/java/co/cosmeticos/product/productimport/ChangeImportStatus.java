package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Starts, finishes or cancels an import, each in one transaction. */
@Component
public class ChangeImportStatus {

    private final Imports imports;
    private final AuditEventPublisher audit;

    @Inject
    public ChangeImportStatus(Imports imports, AuditEventPublisher audit) {
        this.imports = imports;
        this.audit = audit;
    }

    /** Marks the import as running; empty when it has ended or is gone. */
    @Transactional
    public Optional<ImportJob> start(UUID id) {
        return imports.start(id) ? imports.find(id) : Optional.empty();
    }

    /** Marks the import as ended, and deletes its file. */
    @Transactional
    public void finish(UUID id, Optional<String> failure) {
        imports.finish(id, failure.isEmpty() ? "DONE" : "FAILED", failure);
    }

    /**
     * Cancels the import: rows written stay, a batch that is being written is rolled back. Canceling again changes nothing.
     *
     * @throws ImportRefused.Unknown when it does not exist
     * @throws ImportRefused.NotRunning when it is not running any more
     */
    @Transactional
    public ImportJob cancel(UUID id, Optional<UUID> actor) {
        var isNow = imports.finish(id, "CANCELED", Optional.empty());
        var job = imports.find(id).orElseThrow(() -> new ImportRefused.Unknown(id));
        if (!job.isCanceled()) {
            throw new ImportRefused.NotRunning(job.status());
        }
        if (isNow) {
            audit.note("products.import-canceled", actor, id.toString(), null, Map.of("rows", job.rowsRead()));
        }
        return job;
    }
}
