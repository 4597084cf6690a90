package co.cosmeticos.orders.order;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * The periods of orders.
 *
 * @param tokenTtl how long an order token is valid
 * @param cancellationWindow how long after its confirmation the buyer may cancel an order
 */
public record OrderSettings(Duration tokenTtl, Duration cancellationWindow) {

    public OrderSettings {
        requireSome("token.ttl", tokenTtl);
        requireSome("cancellation.window", cancellationWindow);
    }

    /** Reads them from the service's settings. */
    public static OrderSettings from(Settings settings) {
        return new OrderSettings(
                settings.duration("token.ttl", Duration.ofDays(180)),
                settings.duration("cancellation.window", Duration.ofDays(7)));
    }

    private static void requireSome(String key, Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException(key + " must be more than nothing, was " + time);
        }
    }
}
