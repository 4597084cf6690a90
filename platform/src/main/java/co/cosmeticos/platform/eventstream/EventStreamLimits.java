package co.cosmeticos.platform.eventstream;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * The limits of the streams of events.
 *
 * @param streams open at once at this server
 * @param perOwner of one owner: an account, an order of a guest, a client network
 * @param life after which a stream ends, and its client asks again
 */
public record EventStreamLimits(int streams, int perOwner, Duration life) {

    public EventStreamLimits {
        if (streams < 1 || perOwner < 1) {
            throw new IllegalArgumentException(
                    "events.streams and the streams of one owner must be at least 1, were %d and %d"
                            .formatted(streams, perOwner));
        }
        if (life.isNegative() || life.isZero() || life.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("events.life must be more than nothing and at most PT10M, was " + life);
        }
    }

    /** Reads them from the service's settings; {@code owner} is the name of the limit of one owner. */
    public static EventStreamLimits from(Settings settings, String owner, int perOwner) {
        return new EventStreamLimits(
                settings.number("events.streams", 500),
                settings.number(owner, perOwner),
                settings.duration("events.life", Duration.ofMinutes(5)));
    }
}
