package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long it is known who did what.
 *
 * @param kept the time after which an entry is deleted
 */
public record AuditSettings(Duration kept) {

    private static final Duration LEAST = Duration.ofDays(30);

    public AuditSettings {
        if (kept.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("auth.audit.kept must be at least PT720H, was " + kept);
        }
    }

    /** Reads them. */
    public static AuditSettings from(Settings settings) {
        return new AuditSettings(settings.duration("audit.kept", Duration.ofDays(730)));
    }
}
