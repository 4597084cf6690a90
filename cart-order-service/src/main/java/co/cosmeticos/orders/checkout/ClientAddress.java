package co.cosmeticos.orders.checkout;

import org.jspecify.annotations.Nullable;

/** The network address of the client whose request the calling thread answers, as the rate limits see it. */
final class ClientAddress {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private ClientAddress() {}

    /** The address; none where a job runs. */
    static @Nullable String current() {
        return CURRENT.get();
    }

    static void bind(@Nullable String address) {
        CURRENT.set(address);
    }

    static void clear() {
        CURRENT.remove();
    }
}
