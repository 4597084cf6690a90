package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who buys many things locks many rows: in whichever order they stand in the cart, nobody waits for each other in a circle. */
class CrossingLinesIT {

    private static final int BUYERS = 32;
    private static final int LINES = 10;

    private final RunningShop shop = RunningShop.get();

    @Test
    void carts_of_the_same_ten_lines_in_crossing_orders_are_all_bought() {
        var goods = Goods.of(shop, LINES, BUYERS);
        assertThat(rush(goods)).isEqualTo(Map.of("201 CONFIRMED", (long) BUYERS));
        assertThat(goods.left()).containsExactly("0 0 0");
        assertThat(Checker.of(shop).awaitQuiet().violations()).isEmpty();
    }

    @Test
    void where_they_do_not_suffice_a_cart_gets_all_its_lines_or_none() {
        var goods = Goods.of(shop, LINES, 20);
        assertThat(rush(goods)).isEqualTo(Map.of("201 CONFIRMED", 20L, "409 /problems/out-of-stock", BUYERS - 20L));
        assertThat(goods.left()).containsExactly("0 0 0");
        assertThat(Checker.of(shop).awaitQuiet().violations()).isEmpty();
    }

    private Map<String, Long> rush(Goods goods) {
        var random = new Random(7);
        var orders = new ArrayList<ArrayList<String>>();
        for (var i = 0; i < BUYERS; i++) {
            var shuffled = new ArrayList<>(goods.skus());
            Collections.shuffle(shuffled, random);
            orders.add(shuffled);
        }
        var buyers = Crowd.inTurns(BUYERS, i -> Buyer.guest(shop, orders.get(i)));
        return Rush.counts(Crowd.atOnce(BUYERS, i -> buyers.get(i).payUntilDecided(new AtomicInteger())));
    }
}
