package co.cosmeticos.platform.eventstream;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Polls the feeds of the service every second. */
@Component
public class EventFeedSchedule {

    private static final Logger LOG = Logger.getLogger(EventFeedSchedule.class.getName());
    private static final long POLL_MILLIS = 1_000;

    private final Instance<EventFeed> feeds;
    private final ManagedScheduledExecutorService executor;
    private final List<ScheduledFuture<?>> timers = new ArrayList<>();

    @Inject
    public EventFeedSchedule(Instance<EventFeed> feeds, ManagedScheduledExecutorService executor) {
        this.feeds = feeds;
        this.executor = executor;
    }

    void start(@Observes DatabaseReady ready) {
        feeds.forEach(feed -> timers.add(
                executor.scheduleWithFixedDelay(() -> poll(feed), POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS)));
    }

    // An exception would cancel the timer.
    private static void poll(EventFeed feed) {
        try {
            feed.poll();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Streams of events wait for the database: {0}", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        timers.forEach(timer -> timer.cancel(false));
        feeds.forEach(EventFeed::endAll);
    }
}
