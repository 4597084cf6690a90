package co.cosmeticos.orders.orderevents;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * The limits of the streams of events.
 *
 * @param streams open at once at this server
 * @param perPerson of one account, or of one order of a guest
 * @param life after which a stream ends, and its client asks again
 */
public record OrderFeedSettings(int streams, int perPerson, Duration life) {

    public OrderFeedSettings {
        if (streams < 1 || perPerson < 1) {
            throw new IllegalArgumentException("events.streams and events.per-person must be at least 1, were %d and %d"
                    .formatted(streams, perPerson));
        }
        if (life.isNegative() || life.isZero() || life.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("events.life must be more than nothing and at most PT10M, was " + life);
        }
    }

    /** Reads them from the service's settings. */
    public static OrderFeedSettings from(Settings settings) {
        return new OrderFeedSettings(
                settings.number("events.streams", 500),
                settings.number("events.per-person", 5),
                settings.duration("events.life", Duration.ofMinutes(5)));
    }
}
