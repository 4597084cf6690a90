package co.cosmeticos.auth.session;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long sessions live.
 *
 * @param life from log-in to the next log-in, whatever happens between
 * @param grace in which the token spent last still gets its successor
 */
public record SessionSettings(Duration life, Duration grace) {

    public SessionSettings {
        if (life.isNegative() || life.isZero() || life.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException(
                    "auth.session.life must be more than zero and at most P30D, was " + life);
        }
        if (grace.isNegative() || grace.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("auth.session.grace must be between PT0S and PT10S, was " + grace);
        }
    }

    /** Reads them. */
    public static SessionSettings from(Settings settings) {
        return new SessionSettings(
                settings.duration("session.life", Duration.ofDays(30)),
                settings.duration("session.grace", Duration.ofSeconds(10)));
    }
}
