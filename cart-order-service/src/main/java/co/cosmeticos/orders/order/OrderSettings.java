package co.cosmeticos.orders.order;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How orders are shown to guests.
 *
 * @param tokenValidFor how long a token shows its order
 */
public record OrderSettings(Duration tokenValidFor) {

    public OrderSettings {
        if (tokenValidFor.isZero() || tokenValidFor.isNegative()) {
            throw new IllegalArgumentException("token.valid-for must be more than nothing, was " + tokenValidFor);
        }
    }

    /** Reads them from the service's settings. */
    public static OrderSettings from(Settings settings) {
        return new OrderSettings(settings.duration("token.valid-for", Duration.ofDays(180)));
    }
}
