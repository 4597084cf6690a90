package co.cosmeticos.orders.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ResponseProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An error at one SKU harms its line alone, and only a catalog that is away counts for the circuit. */
class OneBadSkuTest {

    private final List<Integer> asked = new ArrayList<>();

    private Catalog catalog(Function<List<String>, RuntimeException> trouble) {
        return new Catalog(new CatalogApi() {
            @Override
            public Quotes quote(QuoteRequest wanted) {
                asked.add(wanted.lines().size());
                var skus = wanted.lines().stream().map(Line::sku).toList();
                var failure = trouble.apply(skus);
                if (failure != null) {
                    throw failure;
                }
                return new Quotes(skus.stream()
                        .map(sku -> new Quote(sku, sku, sku, sku, null, Map.of(), 100, "BRL", 5))
                        .toList());
            }

            @Override
            public Reservation reserve(ReservationRequest hold) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Reservation commit(UUID id) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Reservation release(UUID id) {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static Map<String, Integer> skus(int number) {
        var wanted = new LinkedHashMap<String, Integer>();
        IntStream.range(0, number).forEach(i -> wanted.put("SKU-" + i, 1));
        return wanted;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 99, 100})
    void all_lines_but_the_bad_one_are_quoted(int lines) {
        for (var status : new int[] {400, 404, 409, 422, 500}) {
            asked.clear();
            var quotes = catalog(skus -> skus.contains("SKU-1") ? new RemoteRefused(status, "{}") : null)
                    .quote(skus(lines));
            assertThat(quotes).hasSize(lines - 1).doesNotContainKey("SKU-1");
            assertThat(asked.size()).isLessThanOrEqualTo(15);
        }
    }

    @Test
    void a_catalog_that_fails_at_everything_says_nothing_of_the_goods() {
        for (var lines : new int[] {1, 2, 7, 100}) {
            asked.clear();
            assertThatThrownBy(
                            () -> catalog(skus -> new RemoteRefused(500, "{}")).quote(skus(lines)))
                    .isInstanceOf(Unavailable.class)
                    .isNotInstanceOf(Unavailable.Away.class);
            assertThat(asked.size()).isLessThanOrEqualTo(24);
        }
    }

    @Test
    void what_is_away_is_asked_once_by_us_and_again_by_the_policy() {
        for (var away : List.of(
                new RemoteRefused(502, ""),
                new RemoteRefused(503, ""),
                new RemoteRefused(504, ""),
                new ProcessingException(new ConnectException()),
                new ProcessingException(new SocketTimeoutException()))) {
            asked.clear();
            assertThatThrownBy(() -> catalog(skus -> away).quote(skus(10))).isInstanceOf(Unavailable.Away.class);
            assertThat(asked).containsExactly(10);
        }
    }

    @Test
    void an_error_of_one_request_is_not_the_catalog_being_away() {
        for (var error : List.of(
                new RemoteRefused(500, ""),
                new RemoteRefused(501, ""),
                new RemoteRefused(429, ""),
                new RemoteRefused(400, ""),
                new ResponseProcessingException(Response.ok().build(), "no JSON"))) {
            assertThatThrownBy(() -> catalog(skus -> error).quote(skus(1)))
                    .isInstanceOf(Unavailable.class)
                    .isNotInstanceOf(Unavailable.Away.class);
        }
    }

    @Test
    void the_policy_stands_once_and_counts_what_is_away_alone() {
        for (var client : List.of(Catalog.class, co.cosmeticos.orders.payment.PaymentProvider.class)) {
            assertThat(client.getAnnotation(CircuitBreaker.class).failOn()).containsExactly(Unavailable.Away.class);
            for (var method : client.getDeclaredMethods()) {
                assertThat(method.isAnnotationPresent(CircuitBreaker.class)).isFalse();
                if (method.isAnnotationPresent(Retry.class)) {
                    assertThat(method.getName()).isIn("find", "listReversed");
                    assertThat(method.getAnnotation(Retry.class).retryOn()).containsExactly(Unavailable.Away.class);
                }
            }
        }
        assertThat(Catalog.class.getAnnotation(Retry.class).retryOn()).containsExactly(Unavailable.Away.class);
        assertThat(co.cosmeticos.orders.payment.PaymentProvider.class.isAnnotationPresent(Retry.class))
                .isFalse();
    }
}
