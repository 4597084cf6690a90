package co.cosmeticos.orders.catalogue;

import co.cosmeticos.orders.remote.RemoteFailureMapper;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteRefused;
import co.cosmeticos.platform.remote.Tolerance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Speaks to product-service. Every call of it is idempotent, so each is tried again while there is time; the client's
 * own limit of two seconds bounds a try. Throws {@link Unavailable} when no answer settles the matter.
 */
@Component
public class Catalogue {

    private static final String NAME = "The catalogue";
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private static final int CALLS_AT_ONCE = 16;
    private static final int WAIT_SECONDS = 5;

    private final CatalogueApi api;
    private final Semaphore turns = new Semaphore(CALLS_AT_ONCE, true);

    @Inject
    public Catalogue(CatalogueApi api) {
        this.api = api;
    }

    /** What the catalogue says of these SKUs now, by SKU; what is not for sale is absent. */
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            retryOn = Unavailable.class)
    @CircuitBreaker(
            requestVolumeThreshold = Tolerance.FAILURES,
            failureRatio = 1,
            delay = Tolerance.OPEN_MILLIS,
            failOn = Unavailable.class)
    public Map<String, Quote> quote(Map<String, Integer> quantities) {
        var wanted = new CatalogueApi.Wanted(lines(quantities));
        return answer(() -> api.quote(wanted), refused -> new Unavailable(NAME)).items().stream()
                .collect(Collectors.toMap(Quote::sku, Function.identity()));
    }

    /** Holds all lines or none; throws {@link StockRefused}. */
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            retryOn = Unavailable.class)
    @CircuitBreaker(
            requestVolumeThreshold = Tolerance.FAILURES,
            failureRatio = 1,
            delay = Tolerance.OPEN_MILLIS,
            failOn = Unavailable.class)
    public void reserve(UUID reservation, Map<String, Integer> quantities, Duration life) {
        var hold = new CatalogueApi.Hold(reservation, life.toSeconds(), lines(quantities));
        answer(() -> api.reserve(hold), refused -> refusedHold(refused, quantities));
    }

    /** Makes a hold a sale; throws {@link StockRefused.ReservationExpired}. */
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            retryOn = Unavailable.class)
    @CircuitBreaker(
            requestVolumeThreshold = Tolerance.FAILURES,
            failureRatio = 1,
            delay = Tolerance.OPEN_MILLIS,
            failOn = Unavailable.class)
    public void commit(UUID reservation) {
        answer(
                () -> api.commit(reservation),
                refused -> refused.status() == CONFLICT || refused.status() == NOT_FOUND
                        ? new StockRefused.ReservationExpired()
                        : new Unavailable(NAME));
    }

    /** Gives the stock back, held or sold. */
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            retryOn = Unavailable.class)
    @CircuitBreaker(
            requestVolumeThreshold = Tolerance.FAILURES,
            failureRatio = 1,
            delay = Tolerance.OPEN_MILLIS,
            failOn = Unavailable.class)
    public void release(UUID reservation) {
        answer(() -> api.release(reservation), refused -> new Unavailable(NAME));
    }

    private static List<CatalogueApi.Line> lines(Map<String, Integer> quantities) {
        return quantities.entrySet().stream()
                .map(line -> new CatalogueApi.Line(line.getKey(), line.getValue()))
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

    // More calls at once than the other side has threads for would only wait there, and run into their time limits.
    private <T> T answer(Supplier<T> call, Function<RemoteRefused, RuntimeException> refusal) {
        try {
            if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable(NAME);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(NAME);
        }
        try {
            return RemoteFailureMapper.answer(NAME, call, refusal);
        } finally {
            turns.release();
        }
    }
}
