package co.cosmeticos.worker.report;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;
import java.time.ZoneId;

/**
 * Settings of reports: retention and time zone.
 *
 * @param retention after which a report and its file are deleted
 * @param zone in which a day begins at midnight
 */
public record ReportSettings(Duration retention, ZoneId zone) {

    public ReportSettings {
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("report.retention must be positive, was " + retention);
        }
    }

    /** Reads them from the service's settings. */
    public static ReportSettings from(Settings settings) {
        return new ReportSettings(
                settings.duration("report.retention", Duration.ofDays(7)),
                ZoneId.of(settings.text("report.zone", "America/Sao_Paulo")));
    }
}
