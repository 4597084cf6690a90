package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.job.Jobs;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.product.csv.ColumnMapping;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/** Stores an uploaded file chunk by chunk, each in its own transaction, and schedules the import when it is complete. */
@Component
public class UploadImportFile {

    private static final Logger LOG = Logger.getLogger(UploadImportFile.class.getName());

    private final Imports imports;
    private final Jobs jobs;
    private final Jsonb jsonb;
    private final AuditEventPublisher audit;
    private final Clock clock;

    @Inject
    public UploadImportFile(Imports imports, Jobs jobs, Jsonb jsonb, AuditEventPublisher audit, Clock clock) {
        this.imports = imports;
        this.jobs = jobs;
        this.jsonb = jsonb;
        this.audit = audit;
        this.clock = clock;
    }

    /** Creates the import before the first chunk. */
    @Transactional
    public void begin(UUID id, ColumnMapping mapping, Optional<UUID> actor) {
        imports.begin(id, jsonb.toJson(mapping), actor);
    }

    /** Stores the next chunk. */
    @Transactional
    public void add(UUID id, int position, byte[] bytes) {
        imports.addChunk(id, position, bytes);
    }

    /** Deletes an incomplete or repeated upload. */
    @Transactional
    public void discard(UUID id) {
        imports.delete(id);
    }

    /** Marks the file as complete and schedules its job in the same transaction. */
    @Transactional
    public ImportJob complete(UUID id, long bytes, Optional<UUID> actor) {
        imports.queue(id, bytes);
        jobs.client()
                .scheduleIfNotExists(
                        ImportSchedule.JOB.instance(id.toString()).data(id).build(), clock.instant());
        audit.note("products.imported", actor, id.toString(), null, Map.of("bytes", bytes));
        LOG.info(() -> "import received: %s, %d bytes".formatted(id, bytes));
        return imports.find(id).orElseThrow(() -> new ImportRefused.Unknown(id));
    }
}
