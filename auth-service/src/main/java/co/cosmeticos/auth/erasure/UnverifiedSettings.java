package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long an account waits for the proof of its address.
 *
 * @param kept after which an account that nobody has verified, or is signed in to, is erased
 */
public record UnverifiedSettings(Duration kept) {

    private static final Duration AT_LEAST = Duration.ofDays(1);

    public UnverifiedSettings {
        if (kept.compareTo(AT_LEAST) < 0) {
            throw new IllegalArgumentException("auth.unverified.kept must be at least PT24H, was " + kept);
        }
    }

    /** Reads them from the service's settings. */
    public static UnverifiedSettings from(Settings settings) {
        return new UnverifiedSettings(settings.duration("unverified.kept", Duration.ofDays(180)));
    }
}
