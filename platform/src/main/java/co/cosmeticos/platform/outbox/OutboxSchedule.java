package co.cosmeticos.platform.outbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Schedules the relay: after a commit, and every second for events left by other processes. Each run is a separate task,
 * since a server binds a connection to the task that uses it, and must not keep a broken one.
 */
@Component
public class OutboxSchedule {

    private static final Logger LOG = Logger.getLogger(OutboxSchedule.class.getName());
    private static final Duration RETENTION = Duration.ofDays(7);
    private static final long POLL_MILLIS = 1_000;
    // Commits shortly after each other share a run.
    private static final long DEBOUNCE_MILLIS = 50;
    private static final long DELETE_MINUTES = 60;

    private final OutboxRelay relay;
    private final OutboxEvents events;
    private final OutboxWake wake;
    private final ManagedScheduledExecutorService executor;
    private final AtomicBoolean queued = new AtomicBoolean();
    private final Object running = new Object();
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();
    private volatile @Nullable ScheduledFuture<?> next;
    private volatile boolean stopped;

    @Inject
    public OutboxSchedule(
            OutboxRelay relay, OutboxEvents events, OutboxWake wake, ManagedScheduledExecutorService executor) {
        this.relay = relay;
        this.events = events;
        this.wake = wake;
        this.executor = executor;
    }

    void start(@Observes DatabaseReady ready) {
        wake.listen(this::runSoon);
        timers.add(executor.scheduleWithFixedDelay(this::run, 0, POLL_MILLIS, TimeUnit.MILLISECONDS));
        timers.add(executor.scheduleWithFixedDelay(this::deletePublished, 1, DELETE_MINUTES, TimeUnit.MINUTES));
    }

    private void runSoon() {
        if (stopped || !queued.compareAndSet(false, true)) {
            return;
        }
        try {
            next = executor.schedule(this::run, DEBOUNCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The server stops; the next start publishes the rest.", e);
        }
    }

    // An exception would cancel the timer.
    private void run() {
        queued.set(false);
        synchronized (running) {
            try {
                if (!stopped) {
                    relay.run();
                }
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The relay waits for its database: {0}", e.getMessage());
            }
        }
    }

    private void deletePublished() {
        try {
            events.deletePublished(RETENTION);
        } catch (JdbiException e) {
            LOG.log(Level.WARNING, "Published events could not be deleted: {0}", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        timers.forEach(timer -> timer.cancel(false));
        var woken = next;
        if (woken != null) {
            woken.cancel(false);
        }
    }
}
