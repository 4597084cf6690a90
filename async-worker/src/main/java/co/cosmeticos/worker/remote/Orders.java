package co.cosmeticos.worker.remote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteRefused;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.settings.Settings;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;

/** Orders, asked of the service that owns them. */
@Component
public class Orders {

    private static final Set<Integer> GONE = Set.of(404, 410);

    private final RemoteServices remote;
    private final Settings settings;
    private volatile @Nullable OrdersApi api;

    @Inject
    public Orders(RemoteServices remote, Settings settings) {
        this.remote = remote;
        this.settings = settings;
    }

    /** The order with this id; empty when there is none any more. */
    @Timeout(2_000)
    @Retry(maxRetries = 3, delay = 200, jitter = 150)
    @CircuitBreaker(requestVolumeThreshold = 5, failureRatio = 1, delay = 60_000)
    public Optional<Order> find(UUID id) {
        try {
            return Optional.of(api().order(id));
        } catch (RemoteRefused refused) {
            if (GONE.contains(refused.status())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private OrdersApi api() {
        var client = api;
        if (client == null) {
            client = remote.client(OrdersApi.class, settings.text("order.url"));
            api = client;
        }
        return client;
    }
}
