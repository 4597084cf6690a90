package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * Settings of erasures: retry and replay.
 *
 * @param retry after which an erasure that has to wait is retried
 * @param replay whether all erasures are repeated before the service is ready, as after a restore
 */
public record DataSubjectSettings(Duration retry, boolean replay) {

    public DataSubjectSettings {
        if (retry.isNegative() || retry.isZero()) {
            throw new IllegalArgumentException("erasure.retry must be more than nothing, was " + retry);
        }
    }

    /** Reads them from the service's settings. */
    public static DataSubjectSettings from(Settings settings) {
        return new DataSubjectSettings(
                settings.duration("erasure.retry", Duration.ofSeconds(10)), settings.flag("erasure.replay", false));
    }
}
