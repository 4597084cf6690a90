package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How sagas end: {@code sagas_finished_total} by type and last step, {@code saga_attempts_failed_total} by step. */
@Component
public class SagaMeters {

    private final MetricRegistry registry;
    private final Tag service;

    @Inject
    public SagaMeters(MetricRegistry registry, ServiceIdentity service) {
        this.registry = registry;
        this.service = new Tag("service", service.name());
    }

    void finished(Saga saga) {
        registry.counter("sagas_finished_total", service, type(saga), step(saga))
                .inc();
    }

    void failed(Saga saga) {
        registry.counter("saga_attempts_failed_total", service, type(saga), step(saga))
                .inc();
    }

    private static Tag type(Saga saga) {
        return new Tag("type", saga.type().text());
    }

    private static Tag step(Saga saga) {
        return new Tag("step", saga.step().text());
    }
}
