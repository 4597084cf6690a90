package co.cosmeticos.orders.catalog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Readiness: the catalog has answered this server once. The first call of a fresh server loads the client's classes, and the
 * first answer of a fresh catalog those of the other side, which together can take longer than a buyer's call may. A catalog
 * that stays away keeps the server from no more than its first quarter of a minute.
 */
@Readiness
@Component
public class CatalogWarmUp implements HealthCheck {

    /** Time from the first question to when the server is ready in any case. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final CatalogApi.QuoteRequest OF_NOTHING_SOLD =
            new CatalogApi.QuoteRequest(List.of(new CatalogApi.Line("WARM-UP", 1)));

    private final CatalogApi api;
    private final Clock clock;
    private @Nullable Instant firstAsked;
    private boolean done;

    @Inject
    public CatalogWarmUp(CatalogApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public synchronized HealthCheckResponse call() {
        if (firstAsked == null) {
            firstAsked = clock.instant();
        }
        done = done || clock.instant().isAfter(firstAsked.plus(PATIENCE)) || catalogAnswers();
        return new HealthCheckResponse("catalog-warm-up", done ? Status.UP : Status.DOWN, Optional.empty());
    }

    private boolean catalogAnswers() {
        try {
            api.quote(OF_NOTHING_SOLD);
            return true;
        } catch (RemoteRefused | ProcessingException notYet) {
            return false;
        }
    }
}
