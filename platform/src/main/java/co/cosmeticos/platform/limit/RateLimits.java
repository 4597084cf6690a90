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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Token buckets per limit and client network, in this process. A bucket is kept until it is full again. At the maximum number
 * of buckets, further clients share a bucket of a hundred clients, and no existing bucket is dropped. One IPv6 site gets a
 * hundredth of the buckets at most: with a /48 of 65,536 networks it could use up all of them.
 */
@Component
public class RateLimits {

    private static final int SERVICE_REQUESTS = 1_000;
    private static final int OPERATION_REQUESTS = 100;
    private static final int CLIENTS = 100_000;
    private static final String STRANGERS = "strangers";
    private static final long STRANGERS_SHARE = 100;
    private static final int SITES = 100;
    private static final char SEPARATOR = ' ';

    private final Settings settings;
    private final Map<String, RateLimit> limits = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofSites = new ConcurrentHashMap<>();
    private final Cache<Key, Bucket> buckets;
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
                .expireAfter(Expiry.<Key, Bucket>accessing((key, bucket) -> lifeOf(key)))
                .removalListener((key, bucket, cause) -> leave(key))
                .build();
    }

    /** Limit, client and site of a bucket. */
    private record Key(String limit, String client, String site) {

        static Key of(String limit, ClientNetwork client) {
            return new Key(limit, client.name(), client.site().name());
        }

        Key shared(String by) {
            return new Key(limit, by, by);
        }

        boolean isOfSite() {
            return !client.equals(site);
        }

        String inSite() {
            return limit + SEPARATOR + site;
        }
    }

    /** Draws one token; the probe has the number left and the time until the next one. */
    ConsumptionProbe draw(String name, String client) {
        return bucket(Key.of(name, ClientNetwork.of(client))).tryConsumeAndReturnRemaining(1);
    }

    /** Draws one token, and returns how many are left; throws {@link Exceeded} when there was none. */
    long require(String name, String client) {
        var probe = draw(name, client);
        if (!probe.isConsumed()) {
            throw new Exceeded(limit(name), TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
        return probe.getRemainingTokens();
    }

    private Bucket bucket(Key key) {
        var known = buckets.getIfPresent(key);
        if (known != null) {
            return known;
        }
        if (buckets.estimatedSize() >= clients) {
            return shared(key.shared(STRANGERS));
        }
        if (key.isOfSite() && ofSites.getOrDefault(key.inSite(), 0) >= Math.max(1, clients / SITES)) {
            return shared(key.shared(key.site()));
        }
        return buckets.get(key, missing -> {
            enter(missing);
            return bucket(limit(missing.limit()), 1);
        });
    }

    private Bucket shared(Key key) {
        return buckets.get(key, missing -> bucket(limit(missing.limit()), STRANGERS_SHARE));
    }

    private void enter(Key key) {
        if (key.isOfSite()) {
            ofSites.merge(key.inSite(), 1, Integer::sum);
        }
    }

    private void leave(@Nullable Key key) {
        if (key != null && key.isOfSite()) {
            ofSites.computeIfPresent(key.inSite(), (site, count) -> count > 1 ? count - 1 : null);
        }
    }

    // After its period a bucket is full again, like a new one.
    private Duration lifeOf(Key key) {
        return limit(key.limit()).period();
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

    /** The client exceeded its limit. */
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
