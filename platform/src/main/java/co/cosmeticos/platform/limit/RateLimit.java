package co.cosmeticos.platform.limit;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * So many requests of one client in a period, at this one of several servers: what is set is for all of them together, and
 * each lets its part through, since they do not share their counters.
 *
 * @param name as in the settings {@code rate-limit.<name>.requests} and {@code .period}
 */
public record RateLimit(String name, int requests, Duration period) {

    public RateLimit {
        if (requests < 1) {
            throw new IllegalArgumentException(
                    "rate-limit.%s.requests must be at least 1, was %d".formatted(name, requests));
        }
    }

    static RateLimit from(Settings settings, String name, int requests) {
        var all = settings.number("rate-limit.%s.requests".formatted(name), requests);
        var replicas = settings.number("rate-limit.replicas", 1);
        if (replicas < 1) {
            throw new IllegalArgumentException("rate-limit.replicas must be at least 1, was " + replicas);
        }
        return new RateLimit(
                name,
                (all + replicas - 1) / replicas,
                settings.duration("rate-limit.%s.period".formatted(name), Duration.ofMinutes(1)));
    }
}
