package co.cosmeticos.platform.outbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Metrics of the outbox: {@code outbox_events_processed_total} and {@code outbox_lag_seconds}. */
@Component
public class OutboxMeters {

    private final MetricRegistry registry;
    private final OutboxEvents events;
    private final Tag service;

    @Inject
    public OutboxMeters(MetricRegistry registry, OutboxEvents events, ServiceIdentity service) {
        this.registry = registry;
        this.events = events;
        this.service = new Tag("service", service.name());
    }

    void start(@Observes DatabaseReady ready) {
        registry.gauge("outbox_lag_seconds", events::lagSeconds, service);
    }

    void count(String type, boolean published) {
        registry.counter(
                        "outbox_events_processed_total",
                        service,
                        new Tag("event_type", type),
                        new Tag("status", published ? "published" : "failed"))
                .inc();
    }
}
