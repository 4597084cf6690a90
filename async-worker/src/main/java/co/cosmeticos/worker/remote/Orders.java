package co.cosmeticos.worker.remote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteAway;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.Tolerance;
import co.cosmeticos.platform.settings.Settings;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Orders, asked of the service that owns them. */
@Component
public class Orders {

    private final Owner<OrdersApi> owner;

    @Inject
    public Orders(RemoteServices remote, Settings settings) {
        this.owner = new Owner<>(() -> remote.client(OrdersApi.class, settings.text("order.url")));
    }

    /** The order with this id; empty when there is none any more. */
    @Timeout(Tolerance.TIMEOUT_MILLIS)
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            retryOn = {RemoteAway.class, TimeoutException.class})
    @CircuitBreaker(
            requestVolumeThreshold = Tolerance.FAILURES,
            failureRatio = 1,
            delay = Tolerance.OPEN_MILLIS,
            failOn = {RemoteAway.class, TimeoutException.class})
    public Optional<Order> find(UUID id) {
        return owner.find(api -> api.order(id));
    }
}
