package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How erasures are dealt with.
 *
 * @param retry after which one that has to wait for something is tried again
 * @param replay whether everybody who was ever erased is erased again before the service is ready, as after a restore
 */
public record PersonSettings(Duration retry, boolean replay) {

    public PersonSettings {
        if (retry.isNegative() || retry.isZero()) {
            throw new IllegalArgumentException("erasure.retry must be more than nothing, was " + retry);
        }
    }

    /** Reads them from the service's settings. */
    public static PersonSettings from(Settings settings) {
        return new PersonSettings(
                settings.duration("erasure.retry", Duration.ofSeconds(10)), settings.flag("erasure.replay", false));
    }
}
