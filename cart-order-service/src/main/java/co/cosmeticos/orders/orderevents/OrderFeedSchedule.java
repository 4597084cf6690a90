package co.cosmeticos.orders.orderevents;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Polls for the clients that follow orders, every second while there are any. */
@Component
public class OrderFeedSchedule {

    private static final Logger LOG = Logger.getLogger(OrderFeedSchedule.class.getName());
    private static final long POLL_MILLIS = 1_000;

    private final OrderFeed feed;
    private final ManagedScheduledExecutorService executor;
    private @Nullable ScheduledFuture<?> timer;

    @Inject
    public OrderFeedSchedule(OrderFeed feed, ManagedScheduledExecutorService executor) {
        this.feed = feed;
        this.executor = executor;
    }

    void start(@Observes DatabaseReady ready) {
        timer = executor.scheduleWithFixedDelay(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    // An exception would cancel the timer.
    private void poll() {
        try {
            feed.poll();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Who follows orders waits for the database: {0}", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        var running = timer;
        if (running != null) {
            running.cancel(false);
        }
        feed.endAll();
    }
}
