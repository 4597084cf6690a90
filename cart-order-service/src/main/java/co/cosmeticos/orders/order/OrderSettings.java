package co.cosmeticos.orders.order;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * The periods of orders.
 *
 * @param tokenTtl how long an order token is valid
 * @param cancellationWindow how long after its confirmation the buyer may cancel an order
 * @param unpaidGuestRetention how long a guest's order that was never paid is kept after its end
 */
public record OrderSettings(Duration tokenTtl, Duration cancellationWindow, Duration unpaidGuestRetention) {

    // Longer than any payment may take to come late.
    private static final Duration KEPT_AT_LEAST = Duration.ofDays(30);

    public OrderSettings {
        requireSome("token.ttl", tokenTtl);
        requireSome("cancellation.window", cancellationWindow);
        if (unpaidGuestRetention.compareTo(KEPT_AT_LEAST) < 0) {
            throw new IllegalArgumentException(
                    "unpaid.guest-retention must be at least PT720H, was " + unpaidGuestRetention);
        }
    }

    /** Reads them from the service's settings. */
    public static OrderSettings from(Settings settings) {
        return new OrderSettings(
                settings.duration("token.ttl", Duration.ofDays(180)),
                settings.duration("cancellation.window", Duration.ofDays(7)),
                settings.duration("unpaid.guest-retention", Duration.ofDays(180)));
    }

    private static void requireSome(String key, Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException(key + " must be more than nothing, was " + time);
        }
    }
}
