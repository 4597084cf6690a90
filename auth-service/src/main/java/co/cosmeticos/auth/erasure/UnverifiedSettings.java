package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long unverified accounts are kept.
 *
 * @param retention after which an account that nobody has verified, or been signed in to since, is erased
 * @param notice how long before its owner is warned by mail
 */
public record UnverifiedSettings(Duration retention, Duration notice) {

    private static final Duration AT_LEAST = Duration.ofDays(1);

    public UnverifiedSettings {
        if (retention.compareTo(AT_LEAST) < 0) {
            throw new IllegalArgumentException("auth.unverified.retention must be at least PT24H, was " + retention);
        }
        if (notice.isNegative() || notice.isZero() || notice.compareTo(retention) >= 0) {
            throw new IllegalArgumentException(
                    "auth.unverified.notice must be more than zero and less than auth.unverified.retention, %s, was %s"
                            .formatted(retention, notice));
        }
    }

    /** Reads them from the service's settings. */
    public static UnverifiedSettings from(Settings settings) {
        return new UnverifiedSettings(
                settings.duration("unverified.retention", Duration.ofDays(180)),
                settings.duration("unverified.notice", Duration.ofDays(14)));
    }

    /** After which disuse the owner is warned. */
    Duration warnAfter() {
        return retention.minus(notice);
    }
}
