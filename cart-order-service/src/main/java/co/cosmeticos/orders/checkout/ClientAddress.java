package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.limit.ClientNetwork;
import org.jspecify.annotations.Nullable;

/** The client network of the current request, as the rate limits count it. */
final class ClientAddress {

    private static final ThreadLocal<@Nullable ClientNetwork> CURRENT = new ThreadLocal<>();

    private ClientAddress() {}

    /** The network; none where a job runs. */
    static @Nullable ClientNetwork current() {
        return CURRENT.get();
    }

    static void bind(@Nullable String address) {
        CURRENT.set(address == null ? null : ClientNetwork.of(address));
    }

    static void clear() {
        CURRENT.remove();
    }
}
