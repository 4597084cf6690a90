package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Schedules imports as persistent jobs: a few at once, and anew after a failure. */
@Component
public class ImportSchedule {

    /** The job, by the id of its import. */
    static final TaskDescriptor<UUID> JOB = TaskDescriptor.of("import-products", UUID.class);

    private static final int TRIES = 6;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    // Half of the job threads, so that other jobs do not wait for imports.
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE);

    @Produces
    @Singleton
    CustomTask<UUID> job(RunImport runImport, ChangeImportStatus finishImport) {
        return Tasks.custom(JOB)
                .onFailure((failed, operations) -> again(failed, operations, finishImport))
                .execute((instance, context) -> inTurn(instance.getData(), runImport));
    }

    private CompletionHandler<UUID> inTurn(UUID id, RunImport runImport) {
        if (!turns.tryAcquire()) {
            return (waiting, operations) ->
                    operations.reschedule(waiting, waiting.getTimeDone().plus(PAUSE));
        }
        try {
            runImport.run(id);
            return new CompletionHandler.OnCompleteRemove<>();
        } finally {
            turns.release();
        }
    }

    private static void again(
            ExecutionComplete failed, ExecutionOperations<UUID> operations, ChangeImportStatus finishImport) {
        var failures = failed.getExecution().consecutiveFailures;
        if (failures < TRIES) {
            operations.reschedule(failed, failed.getTimeDone().plus(PAUSE.multipliedBy(1L << failures)));
            return;
        }
        var id = UUID.fromString(failed.getExecution().getId());
        finishImport.finish(id, Optional.of("A batch could not be written; what came before it is."));
        operations.remove();
    }
}
