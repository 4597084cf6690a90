package co.cosmeticos.platform.revocation;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * Settings of the poll for revoked sessions.
 *
 * @param every pause between two polls, 100 ms at least; a revoked session ends in this service at most this much later
 */
public record RevocationSettings(Duration every) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    public RevocationSettings {
        if (every.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "auth.revocations-every must be at least %s, was %s".formatted(SHORTEST, every));
        }
    }

    /** Reads them from the service's settings. */
    public static RevocationSettings from(Settings settings) {
        return new RevocationSettings(settings.duration("auth.revocations-every", Duration.ofSeconds(10)));
    }
}
