package co.cosmeticos.platform.limit;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * So many requests of one client in a period.
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
        return new RateLimit(
                name,
                settings.number("rate-limit.%s.requests".formatted(name), requests),
                settings.duration("rate-limit.%s.period".formatted(name), Duration.ofMinutes(1)));
    }
}
