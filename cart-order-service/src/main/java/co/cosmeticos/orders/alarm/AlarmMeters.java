package co.cosmeticos.orders.alarm;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The gauges {@code sagas_stuck} and {@code payments_mismatched}; anything above zero is for a person. */
@Component
public class AlarmMeters {

    private final MetricRegistry registry;
    private final Alarms alarms;
    private final Tag service;

    @Inject
    public AlarmMeters(MetricRegistry registry, Alarms alarms, ServiceIdentity service) {
        this.registry = registry;
        this.alarms = alarms;
        this.service = new Tag("service", service.name());
    }

    void start(@Observes DatabaseReady ready) {
        registry.gauge("sagas_stuck", alarms::stuckSagas, service);
        registry.gauge("payments_mismatched", alarms::mismatchedPayments, service);
    }
}
