package co.cosmeticos.platform.job;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.sql.JobsDataSource;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs persistent jobs by db-scheduler. Every {@link Task} bean is registered at start; {@link #client()} schedules within
 * the transaction of the caller. The polling loop has its own data source, whose connections are not bound to its
 * endless thread.
 */
@Component
public class Jobs {

    private static final int THREADS = 4;

    // A job of a killed process is revived after twenty seconds; db-scheduler's default is half an hour.
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;

    private final Instance<Task<?>> tasks;
    private final DataSource dataSource;
    private final JobsDataSource own;
    private final ServiceIdentity service;
    private final ManagedExecutorService executor;
    private @Nullable Scheduler scheduler;
    private @Nullable SchedulerClient client;

    @Inject
    public Jobs(
            Instance<Task<?>> tasks,
            DataSource dataSource,
            JobsDataSource own,
            ServiceIdentity service,
            ManagedExecutorService executor) {
        this.tasks = tasks;
        this.dataSource = dataSource;
        this.own = own;
        this.service = service;
        this.executor = executor;
    }

    void start(@Observes DatabaseReady ready) {
        var known = known();
        if (known.isEmpty()) {
            return;
        }
        var running = scheduler(known);
        running.start();
        scheduler = running;
    }

    @SuppressWarnings({"unchecked", "rawtypes"
    }) // db-scheduler joins Task and OnStartup in a type that a list cannot have
    private Scheduler scheduler(List<Task<?>> known) {
        var recurring = known.stream().filter(OnStartup.class::isInstance).toList();
        var once = known.stream().filter(task -> !(task instanceof OnStartup)).toList();
        return Scheduler.create(own.dataSource(), once)
                .startTasks((List) recurring)
                .threads(THREADS)
                .executorService(new JobThreads(executor, THREADS))
                .dueExecutor(new JobThreads(executor, 1))
                .pollingInterval(own.poll())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .schedulerName(new SchedulerName.Fixed(
                        service.name() + "-" + ProcessHandle.current().pid()))
                .shutdownMaxWait(Duration.ofSeconds(15))
                .registerShutdownHook()
                .build();
    }

    /** Client that schedules jobs within the transaction of the caller. */
    public synchronized SchedulerClient client() {
        var made = client;
        if (made == null) {
            made = SchedulerClient.Builder.create(dataSource, known()).build();
            client = made;
        }
        return made;
    }

    // Resolved late: a task bean may depend on this one.
    private List<Task<?>> known() {
        List<Task<?>> known = new ArrayList<>();
        tasks.forEach(known::add);
        return known;
    }

    @PreDestroy
    void stop() {
        var running = scheduler;
        if (running != null) {
            running.stop();
        }
    }
}
