package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long unverified accounts are kept.
 *
 * @param retention after which an account that nobody has verified, or been signed in to since, is erased
 */
public record UnverifiedSettings(Duration retention) {

    private static final Duration AT_LEAST = Duration.ofDays(1);

    public UnverifiedSettings {
        if (retention.compareTo(AT_LEAST) < 0) {
            throw new IllegalArgumentException("auth.unverified.retention must be at least PT24H, was " + retention);
        }
    }

    /** Reads them from the service's settings. */
    public static UnverifiedSettings from(Settings settings) {
        return new UnverifiedSettings(settings.duration("unverified.retention", Duration.ofDays(180)));
    }
}
