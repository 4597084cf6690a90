package co.cosmeticos.auth.session;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How long sessions live.
 *
 * @param ttl from log-in to the next log-in, whatever happens between
 * @param grace in which the token spent last still gets its successor
 */
public record SessionSettings(Duration ttl, Duration grace) {

    public SessionSettings {
        if (ttl.isNegative() || ttl.isZero() || ttl.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("auth.session.ttl must be more than zero and at most P30D, was " + ttl);
        }
        if (grace.isNegative() || grace.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("auth.session.grace must be between PT0S and PT10S, was " + grace);
        }
    }

    /** Reads them. */
    public static SessionSettings from(Settings settings) {
        return new SessionSettings(
                settings.duration("session.ttl", Duration.ofDays(30)),
                settings.duration("session.grace", Duration.ofSeconds(10)));
    }
}
