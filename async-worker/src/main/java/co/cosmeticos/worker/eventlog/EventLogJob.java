package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.sql.DatabaseReady;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Recurring job that drains the buffer every two seconds, on one replica at a time; exposes the size as a gauge. */
@Component
public class EventLogJob {

    private static final FixedDelay PERIOD = FixedDelay.ofSeconds(2);

    private final MetricRegistry registry;
    private final EventBuffer buffer;
    private final ServiceIdentity service;

    @Inject
    public EventLogJob(MetricRegistry registry, EventBuffer buffer, ServiceIdentity service) {
        this.registry = registry;
        this.buffer = buffer;
        this.service = service;
    }

    void start(@Observes DatabaseReady ready) {
        registry.gauge("event_log_buffered_events", buffer::size, new Tag("service", service.name()));
    }

    @Produces
    @Singleton
    Task<Void> task(DrainEvents drain) {
        return Tasks.recurring("drain-events", PERIOD).execute((job, context) -> drain.drain());
    }

    @Produces
    @Singleton
    Task<Void> deleteExpired(EventLog log, EventLogSettings settings, Clock clock) {
        return Tasks.recurring("forget-events", FixedDelay.ofHours(1)).execute((job, context) -> {
            var before = OffsetDateTime.now(clock).minus(settings.retention());
            buffer.deleteRejected(before);
            log.deleteBefore(before.toInstant());
        });
    }
}
