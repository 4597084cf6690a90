package co.cosmeticos.worker.report;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.job.Jobs;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Persistent jobs of reports: one per report to write it, and one that deletes expired reports. */
@Component
public class ReportJob {

    private static final TaskDescriptor<UUID> WRITE = TaskDescriptor.of("write-report", UUID.class);
    private static final Duration WAIT = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 5;

    private final Jobs jobs;
    private final Reports reports;
    private final Clock clock;

    @Inject
    public ReportJob(Jobs jobs, Reports reports, Clock clock) {
        this.jobs = jobs;
        this.reports = reports;
        this.clock = clock;
    }

    /** Schedules the job within the transaction of the caller, which starts it by its commit. */
    void schedule(UUID report) {
        jobs.client()
                .scheduleIfNotExists(
                        WRITE.instance(report.toString()).data(report).scheduledTo(clock.instant()));
    }

    @Produces
    @Singleton
    Task<UUID> write(WriteReport write) {
        return Tasks.oneTime(WRITE).onFailure(this::failed).execute((job, context) -> write.write(job.getData()));
    }

    private void failed(ExecutionComplete complete, ExecutionOperations<UUID> operations) {
        var execution = complete.getExecution();
        if (execution.consecutiveFailures + 1 < ATTEMPTS) {
            operations.reschedule(complete, complete.getTimeDone().plus(WAIT));
            return;
        }
        reports.fail(
                UUID.fromString(execution.getId()),
                complete.getCause()
                        .map(cause -> cause.getClass().getSimpleName())
                        .orElse("unknown"));
        operations.stop();
    }

    @Produces
    @Singleton
    Task<Void> deleteExpired(ReportSettings settings) {
        return Tasks.recurring("forget-reports", FixedDelay.ofHours(1))
                .execute((job, context) -> reports.deleteExpired(settings.retention()));
    }
}
