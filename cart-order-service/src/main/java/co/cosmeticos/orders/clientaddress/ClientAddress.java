package co.cosmeticos.orders.clientaddress;

import co.cosmeticos.platform.limit.ClientNetwork;
import org.jspecify.annotations.Nullable;

/** The client network of the current request, as the rate limits count it. */
public final class ClientAddress {

    private static final ThreadLocal<@Nullable ClientNetwork> CURRENT = new ThreadLocal<>();

    private ClientAddress() {}

    /** The network; none where a job runs. */
    public static @Nullable ClientNetwork current() {
        return CURRENT.get();
    }

    public static void bind(@Nullable String address) {
        CURRENT.set(address == null ? null : ClientNetwork.of(address));
    }

    public static void clear() {
        CURRENT.remove();
    }
}
