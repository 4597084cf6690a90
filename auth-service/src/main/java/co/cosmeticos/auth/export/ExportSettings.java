package co.cosmeticos.auth.export;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How archives are kept.
 *
 * @param kept after which an archive is deleted
 */
public record ExportSettings(Duration kept) {

    private static final Duration AT_LEAST = Duration.ofHours(1);

    public ExportSettings {
        if (kept.compareTo(AT_LEAST) < 0) {
            throw new IllegalArgumentException("export.kept must be at least PT1H, was " + kept);
        }
    }

    /** Reads them from the service's settings. */
    public static ExportSettings from(Settings settings) {
        return new ExportSettings(settings.duration("export.kept", Duration.ofDays(7)));
    }
}
