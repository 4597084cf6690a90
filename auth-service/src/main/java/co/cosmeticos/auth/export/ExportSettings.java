package co.cosmeticos.auth.export;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long exports are kept.
 *
 * @param retention after which an archive is deleted
 */
public record ExportSettings(Duration retention) {

    private static final Duration AT_LEAST = Duration.ofHours(1);

    public ExportSettings {
        if (retention.compareTo(AT_LEAST) < 0) {
            throw new IllegalArgumentException("export.retention must be at least PT1H, was " + retention);
        }
    }

    /** Reads them from the service's settings. */
    public static ExportSettings from(Settings settings) {
        return new ExportSettings(settings.duration("export.retention", Duration.ofDays(7)));
    }
}
