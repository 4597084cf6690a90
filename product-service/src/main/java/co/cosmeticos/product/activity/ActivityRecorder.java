package co.cosmeticos.product.activity;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.health.Dependency;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import com.mongodb.MongoException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Queues entries outside of the request and writes them to MongoDB in batches. While MongoDB is away they wait; what
 * exceeds the bounded queue is dropped, so that no request waits or fails for its history.
 */
@Component
public class ActivityRecorder implements Dependency {

    private static final Logger LOG = Logger.getLogger(ActivityRecorder.class.getName());
    private static final int BATCH = 500;
    private static final long PAUSE_MILLIS = 500;
    private static final long SWEEP_MINUTES = 60;

    private final Activities activities;
    private final ActivitySettings settings;
    private final Clock clock;
    private final ManagedScheduledExecutorService executor;
    private final ActivityQuota quota;
    private final BlockingQueue<ActivityEntry> waiting;
    private final List<ActivityEntry> underWay = new ArrayList<>();
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();
    private volatile boolean up;
    private volatile @Nullable Instant lastWarning;

    @Inject
    public ActivityRecorder(
            Activities activities, ActivitySettings settings, Clock clock, ManagedScheduledExecutorService executor) {
        this.activities = activities;
        this.settings = settings;
        this.clock = clock;
        this.executor = executor;
        this.quota = new ActivityQuota(settings.guestsPerHour(), settings.customerPerHour());
        this.waiting = new ArrayBlockingQueue<>(settings.queue());
    }

    void start(@Observes DatabaseReady ready) {
        timers.add(executor.scheduleWithFixedDelay(this::write, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        timers.add(executor.scheduleWithFixedDelay(this::sweep, 1, SWEEP_MINUTES, TimeUnit.MINUTES));
    }

    void onViewed(@Observes Viewed viewed) {
        take(ActivityEntry.of(Ids.next(), viewed, clock.instant()));
    }

    void onSearched(@Observes Searched searched) {
        take(ActivityEntry.of(Ids.next(), searched, clock.instant()));
    }

    private void take(ActivityEntry entry) {
        if (!quota.allows(Optional.ofNullable(entry.customerId()).map(UserId::value), entry.at())) {
            return;
        }
        if (!waiting.offer(entry)) {
            warn("The queue of browsing history is full; an entry is lost.");
        }
    }

    /** Writes the queued entries; those that could not be written stay for the next attempt. */
    synchronized void write() {
        try {
            do {
                waiting.drainTo(underWay, BATCH - underWay.size());
                if (underWay.isEmpty()) {
                    up = activities.answers();
                    return;
                }
                add();
                underWay.clear();
                up = true;
            } while (!waiting.isEmpty());
        } catch (MongoException | FaultToleranceException e) {
            up = false;
            warn("Browsing history waits for MongoDB: " + e.getMessage());
        }
    }

    // An entry that can never be written is dropped: kept, it would block all that follow.
    private void add() {
        try {
            activities.add(underWay);
        } catch (MongoException | FaultToleranceException e) {
            throw e;
        } catch (RuntimeException e) {
            while (!underWay.isEmpty()) {
                addOne(underWay.get(0));
                underWay.remove(0);
            }
        }
    }

    private void addOne(ActivityEntry entry) {
        try {
            activities.add(List.of(entry));
        } catch (MongoException | FaultToleranceException e) {
            throw e;
        } catch (RuntimeException e) {
            warn("An entry of browsing history cannot be written, and is lost: " + e.getMessage());
        }
    }

    // An exception would end the timer for ever.
    private void sweep() {
        try {
            activities.deleteBefore(clock.instant().minus(settings.retention()));
        } catch (MongoException | FaultToleranceException e) {
            warn("Old browsing history could not be forgotten: " + e.getMessage());
        }
    }

    // Logs at most once a minute, so that the log does not fill up while MongoDB is away.
    private void warn(String what) {
        var now = clock.instant();
        var last = lastWarning;
        if (last == null || last.isBefore(now.minusSeconds(60))) {
            lastWarning = now;
            LOG.log(Level.WARNING, what);
        }
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public boolean isUp() {
        return up;
    }

    @PreDestroy
    void stop() {
        timers.forEach(timer -> timer.cancel(false));
        write();
    }
}
