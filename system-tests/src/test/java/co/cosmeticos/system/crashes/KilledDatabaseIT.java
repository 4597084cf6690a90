package co.cosmeticos.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

/** PostgreSQL is killed while customers pay, and comes back: what was acknowledged is there, and the rest goes on. */
@DisabledIfEnvironmentVariable(
        named = "SHOP_DB_URL",
        matches = ".+",
        disabledReason = "the embedded PostgreSQL, the same program, is the one that can be killed")
class KilledDatabaseIT {

    private static final Logger LOG = Logger.getLogger(KilledDatabaseIT.class.getName());
    private static final int CHECKOUTS = 200;
    private static final Duration POOLS_RECOVER = Duration.ofSeconds(10);
    private static final RunningShop SHOP = RunningShop.get();

    @Test
    void every_acknowledged_order_is_there_and_the_pools_recover() throws Exception {
        var goods = Goods.of(SHOP, 5, CHECKOUTS);
        var buyers = IntStream.range(0, CHECKOUTS)
                .mapToObj(i -> Buyer.guest(SHOP, List.of(goods.skus().get(i % 5))))
                .toList();
        try (var customers = Customers.come(buyers, 8)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> customers.answered() >= CHECKOUTS / 4);
            SHOP.process().kill("postgres");
            await("readiness red").atMost(Duration.ofSeconds(30)).until(() -> status("/health/ready") == 503);
            assertThat(status("/health/live")).isEqualTo(200);

            SHOP.process().start("postgres", Map.of());
            var back = System.nanoTime();
            await("readiness green").atMost(POOLS_RECOVER).until(() -> status("/health/ready") == 200);
            var recovered = Duration.ofNanos(System.nanoTime() - back);
            assertThat(status("/api/v1/catalog/products?limit=1")).isEqualTo(200);

            var served = customers.served();
            LOG.info(() -> "ready %d ms after PostgreSQL; %d requests failed meanwhile"
                    .formatted(
                            recovered.toMillis(),
                            served.stream()
                                    .mapToInt(Customers.Purchase::failures)
                                    .sum()));
            assertThat(served).allSatisfy(KilledDatabaseIT::isThere);
        }
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }

    private static void isThere(Customers.Purchase purchase) {
        var order = purchase.answer().is(201).json();
        assertThat(SHOP.api()
                        .with("X-Order-Token", order.getString("orderToken"))
                        .get("/api/v1/shop/orders/" + order.getString("id"))
                        .is(200)
                        .text("status"))
                .isEqualTo("CONFIRMED");
    }

    private static int status(String path) {
        return SHOP.api().get(path).status();
    }
}
