package co.cosmeticos.platform.limit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.settings.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Token buckets per limit and client network, in this process. A bucket lives as long as it may be less than full. When
 * there are as many as memory is kept for, further strangers share what is for a hundred, and nobody's is forgotten for them.
 */
@Component
public class RateLimits {

    private static final int SERVICE_REQUESTS = 1_000;
    private static final int OPERATION_REQUESTS = 100;
    private static final int CLIENTS = 100_000;
    private static final String STRANGERS = "strangers";
    private static final long STRANGERS_SHARE = 100;
    private static final char SEPARATOR = ' ';

    private final Settings settings;
    private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();
    private final Cache<String, Bucket> buckets;
    private final int clients;

    @Inject
    public RateLimits(Settings settings) {
        this(settings, CLIENTS, Ticker.systemTicker());
    }

    RateLimits(Settings settings, int clients, Ticker ticker) {
        this.settings = settings;
        this.clients = clients;
        this.buckets = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .expireAfter(Expiry.<String, Bucket>accessing((key, bucket) -> lifeOf(key)))
                .build();
    }

    /** Draws one token; the answer says how many are left, and when there will be one again. */
    ConsumptionProbe draw(String name, String client) {
        return bucket(name, ClientNetwork.of(client).name()).tryConsumeAndReturnRemaining(1);
    }

    private Bucket bucket(String name, String client) {
        var known = buckets.getIfPresent(name + SEPARATOR + client);
        if (known != null) {
            return known;
        }
        return buckets.estimatedSize() < clients
                ? buckets.get(name + SEPARATOR + client, key -> bucket(limit(name), 1))
                : buckets.get(name + SEPARATOR + STRANGERS, key -> bucket(limit(name), STRANGERS_SHARE));
    }

    // After its period it is full again, as a new one is.
    private Duration lifeOf(String key) {
        return limit(key.substring(0, key.indexOf(SEPARATOR))).period();
    }

    RateLimit limit(String name) {
        return limits.computeIfAbsent(
                name,
                key -> RateLimit.from(
                        settings, key, RateLimitFilter.SERVICE.equals(key) ? SERVICE_REQUESTS : OPERATION_REQUESTS));
    }

    private static Bucket bucket(RateLimit limit, long times) {
        var requests = times * limit.requests();
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(requests).refillGreedy(requests, limit.period()))
                .build();
    }

    /** The client has used up its requests for now. */
    public static final class Exceeded extends Refusal {

        private final RateLimit limit;
        private final long retryAfterSeconds;

        Exceeded(RateLimit limit, long retryAfterSeconds) {
            super("rate-limited", 429, "Too many requests; try again in %d s.".formatted(retryAfterSeconds));
            this.limit = limit;
            this.retryAfterSeconds = retryAfterSeconds;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of(
                    "Retry-After", Long.toString(retryAfterSeconds),
                    "RateLimit-Policy",
                            "\"%s\";q=%d;w=%d"
                                    .formatted(
                                            limit.name(),
                                            limit.requests(),
                                            limit.period().toSeconds()),
                    "RateLimit", "\"%s\";r=0;t=%d".formatted(limit.name(), retryAfterSeconds));
        }
    }
}
