package co.cosmeticos.platform.health;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.sql.Migrations;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Refuses every request until the database is migrated: its statements would fail on tables that are not there yet, and look
 * like a fault.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 300)
@Component
public class DatabaseFilter implements ContainerRequestFilter {

    private final Migrations migrations;

    @Inject
    public DatabaseFilter(@Context Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!migrations.isDone()) {
            throw new Starting();
        }
    }

    /** The service has not started its work yet. */
    public static final class Starting extends Refusal {

        Starting() {
            super("unavailable", 503, "The service is starting. Try again in some seconds.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "5");
        }
    }
}
