package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.product.csv.ColumnMapping;
import co.cosmeticos.product.csv.CsvFile;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.siegmar.fastcsv.reader.CsvParseException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;

/** Imports an uploaded file in a persistent job, which after a kill resumes behind the last committed batch. */
@Component
public class RunImport {

    /** The job, by the id of its import. */
    static final TaskDescriptor<UUID> JOB = TaskDescriptor.of("import-products", UUID.class);

    private static final Logger LOG = Logger.getLogger(RunImport.class.getName());
    private static final int TRIES = 6;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    // Half of the job threads, so that other jobs do not wait for imports.
    private static final int AT_ONCE = 2;

    private final Imports imports;
    private final ImportBatch importBatch;
    private final ChangeImportStatus finishImport;
    private final ImportSettings settings;
    private final Jsonb jsonb;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    @Inject
    public RunImport(
            Imports imports,
            ImportBatch importBatch,
            ChangeImportStatus finishImport,
            ImportSettings settings,
            Jsonb jsonb) {
        this.imports = imports;
        this.importBatch = importBatch;
        this.finishImport = finishImport;
        this.settings = settings;
        this.jsonb = jsonb;
    }

    @Produces
    @Singleton
    CustomTask<UUID> job() {
        return Tasks.custom(JOB).onFailure(this::again).execute((instance, context) -> inTurn(instance.getData()));
    }

    private CompletionHandler<UUID> inTurn(UUID id) {
        if (!turns.tryAcquire()) {
            return (waiting, operations) ->
                    operations.reschedule(waiting, waiting.getTimeDone().plus(PAUSE));
        }
        try {
            run(id);
            return new CompletionHandler.OnCompleteRemove<>();
        } finally {
            turns.release();
        }
    }

    private void again(ExecutionComplete failed, ExecutionOperations<UUID> operations) {
        var failures = failed.getExecution().consecutiveFailures;
        if (failures < TRIES) {
            operations.reschedule(failed, failed.getTimeDone().plus(PAUSE.multipliedBy(1L << failures)));
            return;
        }
        var id = UUID.fromString(failed.getExecution().getId());
        finishImport.finish(id, Optional.of("A batch could not be written; what came before it is."));
        operations.remove();
    }

    /** Imports the rest of the file; once the import has ended, does nothing. */
    public void run(UUID id) {
        var job = finishImport.start(id);
        if (job.isEmpty()) {
            return;
        }
        try (var file = new CsvFile(
                () -> new ChunkStream(imports, id),
                mapping(job.get()),
                job.get().rowsRead())) {
            var failure = run(job.get(), file);
            finishImport.finish(id, failure);
            LOG.info(() -> "import over: %s %s".formatted(id, failure.orElse("done")));
        } catch (CsvParseException e) {
            finishImport.finish(id, Optional.of("The file cannot be read as CSV: " + e.getMessage()));
            LOG.info(() -> "import over: %s cannot be read".formatted(id));
        } catch (SaveImportBatch.Superseded e) {
            LOG.info(e::getMessage);
        }
    }

    private Optional<String> run(ImportJob begun, CsvFile file) {
        var fault = mapping(begun).fault(file.header());
        if (fault.isPresent() && begun.rowsRead() == 0) {
            return fault;
        }
        var job = begun;
        for (var batch = file.next(settings.batchRows()); batch.isPresent(); batch = file.next(settings.batchRows())) {
            job = importBatch.write(job, batch.get());
        }
        return Optional.empty();
    }

    private ColumnMapping mapping(ImportJob job) {
        return jsonb.fromJson(job.mapping(), ColumnMapping.class);
    }
}
