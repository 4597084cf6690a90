package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one server keeps, two servers on the same database keep: no promise stands on a lock of one process. */
@Tag("long")
class ReplicasIT {

    private static final RunningShop SHOP = RunningShop.start(Layout.REPLICAS);

    @AfterAll
    static void close() {
        SHOP.process().close();
    }

    @Test
    void of_two_hundred_buyers_at_two_servers_fifty_get_the_fifty_units() {
        var rush = new Rush(SHOP);
        for (var round = 1; round <= Integer.getInteger("replicas.rounds", 5); round++) {
            rush.round(round);
        }
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }

    @Test
    void a_key_at_two_servers_at_once_is_one_order_one_charge_and_one_answer() {
        new OneKey(SHOP).isOneOrderOneChargeAndOneAnswer();
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }
}
