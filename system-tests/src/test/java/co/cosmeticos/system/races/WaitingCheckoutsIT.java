package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Checkouts that wait for a slow provider hold no connection to the database meanwhile: there are more of them than the pool has. */
class WaitingCheckoutsIT {

    private static final int CHECKOUTS = 48;
    private static final int LATENCY_MILLIS = 1_500;
    private static final RunningShop SHOP = RunningShop.get();

    @AfterEach
    void theProviderIsItselfAgain() {
        SHOP.payments().send("DELETE", "/v1/faults", null, "application/json").is(204);
    }

    @Test
    void whoever_reads_a_cart_beside_them_is_answered() throws Exception {
        var goods = Goods.of(SHOP, 1, CHECKOUTS);
        var buyers = IntStream.range(0, CHECKOUTS)
                .mapToObj(number -> Buyer.guest(SHOP, goods.skus()))
                .toList();
        var bystander = Buyer.guest(SHOP, Goods.of(SHOP, 1, 1).skus());
        SHOP.payments()
                .post(
                        "/v1/faults",
                        Json.createObjectBuilder()
                                .add("operation", "authorize")
                                .add("kind", "latency")
                                .add("millis", LATENCY_MILLIS)
                                .add("times", CHECKOUTS)
                                .build())
                .is(204);

        var threads = Executors.newFixedThreadPool(CHECKOUTS);
        try {
            var paying =
                    buyers.stream().map(buyer -> threads.submit(buyer::pay)).toList();
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                bystander.seen();
                return paying.stream().allMatch(Future::isDone);
            });
            for (var one : paying) {
                assertThat(one.get().status()).as(one.get().body()).isEqualTo(201);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
        assertThat(goods.left()).isEqualTo(List.of("0 0 0"));
    }
}
