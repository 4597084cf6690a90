package co.cosmeticos.platform.health;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Startup;

/** Liveness: the process answers. Checks no dependency, or a restart of the database would restart the shop. */
@Liveness
@Startup
@Component
public class AliveCheck implements HealthCheck {

    private final ServiceIdentity service;

    @Inject
    public AliveCheck(ServiceIdentity service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up(service.name());
    }
}
