package co.cosmeticos.orders.order;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long buyers may do with their orders what they may.
 *
 * @param tokenValidFor how long a token shows its order
 * @param cancelWithin how long after it was confirmed its buyer may cancel an order
 */
public record OrderSettings(Duration tokenValidFor, Duration cancelWithin) {

    public OrderSettings {
        requireSome("token.ttl", tokenValidFor);
        requireSome("cancellation.window", cancelWithin);
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
