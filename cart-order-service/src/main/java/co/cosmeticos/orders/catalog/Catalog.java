package co.cosmeticos.orders.catalog;

import co.cosmeticos.orders.Bulkhead;
import co.cosmeticos.orders.remote.RemoteFailureMapper;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteRefused;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * The client of product-service. All calls are idempotent, so each is retried within the time limit; the client's own
 * timeout of two seconds bounds an attempt. Throws {@link Unavailable} when the outcome is open.
 */
@Retry(
        maxRetries = ResiliencePolicy.RETRIES,
        delay = ResiliencePolicy.RETRY_DELAY_MILLIS,
        jitter = ResiliencePolicy.RETRY_JITTER_MILLIS,
        maxDuration = ResiliencePolicy.RETRY_WITHIN_MILLIS,
        retryOn = Unavailable.Away.class)
@CircuitBreaker(
        requestVolumeThreshold = ResiliencePolicy.FAILURES,
        failureRatio = 1,
        delay = ResiliencePolicy.OPEN_MILLIS,
        failOn = Unavailable.Away.class)
@Component
public class Catalog {

    private static final String NAME = "The catalog";
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private static final int CALLS_PER_QUOTE = 24;
    private static final int CALLS_AT_ONCE = 16;
    private static final int WAIT_SECONDS = 5;

    private final CatalogApi api;
    // More calls at once than the other side has threads for would only wait there, and run into their time limits.
    private final Bulkhead bulkhead = new Bulkhead(CALLS_AT_ONCE, WAIT_SECONDS, () -> new Unavailable(NAME));

    @Inject
    public Catalog(CatalogApi api) {
        this.api = api;
    }

    /** Current quotes by SKU; what is not for sale is absent. */
    public Map<String, Quote> quote(Map<String, Integer> quantities) {
        var found = new LinkedHashMap<String, Quote>();
        new Quoting(lines(quantities)).quotes().forEach(quote -> found.put(quote.sku(), quote));
        return found;
    }

    /**
     * A quote of several SKUs. One that the catalog fails at is split in halves, so that one SKU does not harm the
     * others.
     */
    private final class Quoting {

        private final List<CatalogApi.Line> lines;
        private int callsLeft = CALLS_PER_QUOTE;

        Quoting(List<CatalogApi.Line> lines) {
            this.lines = lines;
        }

        List<Quote> quotes() {
            return of(lines).orElseThrow(() -> new Unavailable(NAME));
        }

        // Nothing where the catalog fails at every single line: then it is not for a line.
        private Optional<List<Quote>> of(List<CatalogApi.Line> some) {
            if (callsLeft-- == 0) {
                throw new Unavailable(NAME);
            }
            try {
                var wanted = new CatalogApi.QuoteRequest(some);
                return Optional.of(answer(() -> api.quote(wanted), refused -> new Unavailable(NAME))
                        .items());
            } catch (Unavailable.Away away) {
                throw away;
            } catch (Unavailable failed) {
                return some.size() == 1 ? Optional.empty() : halves(some);
            }
        }

        private Optional<List<Quote>> halves(List<CatalogApi.Line> some) {
            var middle = some.size() / 2;
            var first = of(some.subList(0, middle));
            var second = of(some.subList(middle, some.size()));
            return first.isEmpty() && second.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Stream.of(first, second)
                            .flatMap(Optional::stream)
                            .flatMap(List::stream)
                            .toList());
        }
    }

    /** Reserves all lines or none; throws {@link StockRefused}. */
    public void reserve(UUID reservation, Map<String, Integer> quantities, Duration ttl) {
        var hold = new CatalogApi.ReservationRequest(reservation, ttl.toSeconds(), lines(quantities));
        answer(() -> api.reserve(hold), refused -> refusedHold(refused, quantities));
    }

    /** Commits a reservation to a sale; throws {@link StockRefused.ReservationExpired}. */
    public void commit(UUID reservation) {
        answer(
                () -> api.commit(reservation),
                refused -> refused.status() == CONFLICT || refused.status() == NOT_FOUND
                        ? new StockRefused.ReservationExpired()
                        : new Unavailable(NAME));
    }

    /** Releases the stock, held or sold. */
    public void release(UUID reservation) {
        answer(() -> api.release(reservation), refused -> new Unavailable(NAME));
    }

    private static List<CatalogApi.Line> lines(Map<String, Integer> quantities) {
        return quantities.entrySet().stream()
                .map(line -> new CatalogApi.Line(line.getKey(), line.getValue()))
                .toList();
    }

    private static RuntimeException refusedHold(RemoteRefused refused, Map<String, Integer> quantities) {
        if (refused.status() != CONFLICT) {
            return new Unavailable(NAME);
        }
        if (refused.slug().filter("reservation-closed"::equals).isPresent()) {
            return new StockRefused.ReservationExpired();
        }
        return new StockRefused.OutOfStock(skus(refused.body(), List.copyOf(quantities.keySet())));
    }

    private static List<String> skus(String problem, List<String> otherwise) {
        try (var reader = Json.createReader(new StringReader(problem))) {
            var named = reader.readObject().getJsonArray("skus");
            return named == null
                    ? otherwise
                    : named.getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toList();
        } catch (JsonException | ClassCastException e) {
            return otherwise;
        }
    }

    private <T> T answer(Supplier<T> call, Function<RemoteRefused, RuntimeException> refusal) {
        return bulkhead.call(() -> RemoteFailureMapper.answer(NAME, call, refusal));
    }
}
