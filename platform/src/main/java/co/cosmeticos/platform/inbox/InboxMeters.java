package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Metrics of the inbox: {@code inbox_parked_messages}, which wait for an administrator. */
@Component
public class InboxMeters {

    private final MetricRegistry registry;
    private final InboxMessages messages;
    private final ServiceIdentity service;

    @Inject
    public InboxMeters(MetricRegistry registry, InboxMessages messages, ServiceIdentity service) {
        this.registry = registry;
        this.messages = messages;
        this.service = service;
    }

    void start(@Observes DatabaseReady ready) {
        registry.gauge("inbox_parked_messages", messages::countParked, new Tag("service", service.name()));
    }
}
