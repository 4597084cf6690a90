package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two hundred buyers want fifty units, and fifty get one; twenty times over. */
@Tag("stores")
class OversellIT {

    private final RunningShop shop = RunningShop.get();

    @Test
    void of_two_hundred_buyers_fifty_get_the_fifty_units() {
        var rush = new Rush(shop);
        for (var round = 1; round <= Integer.getInteger("oversell.rounds", 3); round++) {
            rush.round(round);
        }
        assertThat(Checker.of(shop).awaitQuiet().violations()).isEmpty();
    }
}
