package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.job.Jobs;
import co.cosmeticos.platform.value.Ids;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Persistent job of a notification: survives the process and repeats until the mail is sent or has failed. */
@Component
public class NotificationJob {

    private static final TaskDescriptor<UUID> SEND = TaskDescriptor.of("send-notification", UUID.class);
    private static final FixedDelay AFTER_DATABASE_FAILURE = FixedDelay.ofSeconds(10);

    private final Jobs jobs;
    private final Clock clock;

    @Inject
    public NotificationJob(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Schedules the job within the transaction of the caller, which starts it by its commit. */
    void schedule(UUID notification) {
        var job = SEND.instance(Ids.next().toString()).data(notification).scheduledTo(clock.instant());
        jobs.client().scheduleIfNotExists(job);
    }

    @Produces
    @Singleton
    Task<UUID> task(SendNotification send) {
        return Tasks.custom(SEND)
                .onFailureReschedule(AFTER_DATABASE_FAILURE)
                .onDeadExecutionRevive()
                .execute((job, context) -> send.send(job.getData())
                        .map(NotificationJob::at)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Produces
    @Singleton
    Task<Void> deleteExpired(Notifications notifications, NotificationSettings settings) {
        return Tasks.recurring("forget-notifications", FixedDelay.ofHours(1))
                .execute((job, context) -> notifications.deleteExpired(settings.retention()));
    }

    private static CompletionHandler<UUID> at(Instant next) {
        return (complete, operations) -> operations.reschedule(complete, next);
    }
}
