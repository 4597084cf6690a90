package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long audit entries are kept.
 *
 * @param retention the time after which an entry is deleted
 */
public record AuditSettings(Duration retention) {

    private static final Duration LEAST = Duration.ofDays(30);

    public AuditSettings {
        if (retention.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("auth.audit.retention must be at least PT720H, was " + retention);
        }
    }

    /** Reads them. */
    public static AuditSettings from(Settings settings) {
        return new AuditSettings(settings.duration("audit.retention", Duration.ofDays(730)));
    }
}
