package co.cosmeticos.platform.limit;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * Rate limit: requests of one client per period at this server. The setting is for all servers together; each allows its
 * share, since they do not share counters.
 *
 * @param name in the settings {@code rate-limit.<name>.requests} and {@code .period}
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
