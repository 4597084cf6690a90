package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.job.Jobs;
import co.cosmeticos.platform.settings.Settings;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Persistent job that exports or erases the data of a data subject in this service, and repeats until it succeeds. */
@Component
public class DataSubjectJob {

    private static final TaskDescriptor<DataSubjectRequest> REQUEST =
            TaskDescriptor.of("person", DataSubjectRequest.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int DOUBLINGS = 7;

    private final Jobs jobs;
    private final ServiceIdentity service;
    private final Clock clock;

    @Inject
    public DataSubjectJob(Jobs jobs, ServiceIdentity service, Clock clock) {
        this.jobs = jobs;
        this.service = service;
        this.clock = clock;
    }

    /** Schedules the job within the transaction of the caller, which starts it by its commit. */
    void schedule(DataSubjectRequest request) {
        jobs.client()
                .scheduleIfNotExists(REQUEST.instance("%s-%s".formatted(request.kind(), request.id()))
                        .data(request)
                        .scheduledTo(clock.instant()));
    }

    @Produces
    @Singleton
    Task<DataSubjectRequest> task(ProcessDataSubjectRequest process, Settings settings) {
        var retry = DataSubjectSettings.from(settings).retry();
        return Tasks.custom(REQUEST).onFailure(waitLonger()).execute((job, context) -> {
            try {
                process.process(job.getData(), service.name());
                return new CompletionHandler.OnCompleteRemove<>();
            } catch (PersonalData.NotYet e) {
                return (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(retry));
            }
        });
    }

    // Without a limit of attempts: the data subject has a right to it.
    private static FailureHandler<DataSubjectRequest> waitLonger() {
        return (complete, operations) -> {
            var failures = Math.min(complete.getExecution().consecutiveFailures, DOUBLINGS);
            operations.reschedule(complete, complete.getTimeDone().plus(FIRST_WAIT.multipliedBy(1L << failures)));
        };
    }
}
