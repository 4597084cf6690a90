package co.cosmeticos.orders.privacy;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * The waiting period of an erasure.
 *
 * @param unsentFor how long after it was confirmed an order may still have to be sent, for which its address is needed
 */
public record ErasureSettings(Duration unsentFor) {

    public ErasureSettings {
        if (unsentFor.isNegative()) {
            throw new IllegalArgumentException("erasure.unsent-for must not be negative, was " + unsentFor);
        }
    }

    /** Reads them from the service's settings. */
    public static ErasureSettings from(Settings settings) {
        return new ErasureSettings(settings.duration("erasure.unsent-for", Duration.ofDays(7)));
    }
}
