package co.cosmeticos.auth.client;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * Rotation of the services' client secrets.
 *
 * @param overlap how long a service's secret of before is still taken when the settings name another
 */
public record ClientSettings(Duration overlap) {

    public ClientSettings {
        if (overlap.isNegative()) {
            throw new IllegalArgumentException("auth.clients.overlap must not be negative, was " + overlap);
        }
    }

    /** Reads them. */
    public static ClientSettings from(Settings settings) {
        return new ClientSettings(settings.duration("clients.overlap", Duration.ofDays(1)));
    }
}
