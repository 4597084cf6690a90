package co.cosmeticos.platform.limit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.settings.Settings;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Token buckets per limit and client, in this process; a bucket that nobody drew from for a while is forgotten. */
@Component
public class RateLimits {

    private static final int SERVICE_REQUESTS = 1_000;
    private static final int OPERATION_REQUESTS = 100;
    private static final int CLIENTS = 100_000;

    private final Settings settings;
    private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    @Inject
    public RateLimits(Settings settings) {
        this.settings = settings;
    }

    /** Draws one token; the answer says how many are left, and when there will be one again. */
    ConsumptionProbe draw(String name, String client) {
        var limit = limit(name);
        return buckets.get(name + " " + client, key -> bucket(limit)).tryConsumeAndReturnRemaining(1);
    }

    RateLimit limit(String name) {
        return limits.computeIfAbsent(
                name,
                key -> RateLimit.from(
                        settings, key, RateLimitFilter.SERVICE.equals(key) ? SERVICE_REQUESTS : OPERATION_REQUESTS));
    }

    private static Bucket bucket(RateLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.period()))
                .build();
    }

    /** The client has used up its requests for now. */
    public static final class Exceeded extends Refusal {

        private final RateLimit limit;
        private final long retryAfterSeconds;

        Exceeded(RateLimit limit, long retryAfterSeconds) {
            super("Too many requests; try again in %d s.".formatted(retryAfterSeconds));
            this.limit = limit;
            this.retryAfterSeconds = retryAfterSeconds;
        }

        @Override
        public String slug() {
            return "rate-limited";
        }

        @Override
        public int status() {
            return 429;
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
