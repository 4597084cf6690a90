package co.cosmeticos.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A provider that charges and drops its answer is asked what it did, and never charges twice. One answer in three is lost:
 * if all were, the circuit to the provider would open, and nobody would be asked at all.
 */
class LostReplyIT {

    private static final int LOST = Integer.getInteger("lost.replies", 40);
    private static final int PAYMENTS = 3 * LOST;
    private static final RunningShop SHOP = RunningShop.get();

    @Test
    void payments_whose_reply_is_lost_are_charged_once_each() throws Exception {
        var goods = Goods.of(SHOP, 5, PAYMENTS);
        var buyers = IntStream.range(0, PAYMENTS)
                .parallel()
                .mapToObj(i -> Buyer.guest(SHOP, List.of(goods.skus().get(i % 5))))
                .toList();
        try (var customers = Customers.come(buyers, number -> number % 3 == 0 ? "tok_lost_reply" : "tok_ok", 8)) {
            var orders = customers.served().stream()
                    .map(purchase -> purchase.answer().is(201).json())
                    .toList();
            assertThat(orders).extracting(order -> order.getString("status")).containsOnly("CONFIRMED");
            var charges = SHOP.ledger().stream()
                    .filter(movement -> "capture".equals(movement.getString("kind")))
                    .collect(Collectors.groupingBy(
                            (JsonObject movement) -> movement.getString("reference"), Collectors.counting()));
            assertThat(orders)
                    .allSatisfy(order ->
                            assertThat(charges.get(order.getString("id"))).isEqualTo(1));
        }
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }
}
