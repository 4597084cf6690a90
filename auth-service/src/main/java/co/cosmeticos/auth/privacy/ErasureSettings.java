package co.cosmeticos.auth.privacy;

import co.cosmeticos.platform.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of erasures.
 *
 * @param after this time the services erase
 * @param ledger the file, apart from the database, that every erasure is written to, for a restore of the database
 */
public record ErasureSettings(Duration after, Optional<Path> ledger) {

    private static final Duration AT_MOST = Duration.ofHours(23);

    public ErasureSettings {
        if (after.isNegative() || after.compareTo(AT_MOST) > 0) {
            throw new IllegalArgumentException("erasure.delay must be at most PT23H, was " + after);
        }
    }

    /** Reads them from the service's settings. */
    public static ErasureSettings from(Settings settings) {
        return new ErasureSettings(
                settings.duration("erasure.delay", Duration.ofMinutes(15)),
                settings.optional("erasure.ledger").map(Path::of));
    }
}
