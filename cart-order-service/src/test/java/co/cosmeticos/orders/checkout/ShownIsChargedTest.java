package co.cosmeticos.orders.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever changes between the look at a cart and its checkout: what is charged is what was shown, or the checkout is refused. */
class ShownIsChargedTest {

    private static final int CARTS = 10_000;

    private final Map<String, Integer> ends = new TreeMap<>();

    @Test
    void ten_thousand_random_carts_are_charged_what_was_shown_or_refused() {
        for (var seed = 1; seed <= CARTS; seed++) {
            shop(seed);
        }
        assertThat(ends)
                .describedAs("how checkouts end")
                .hasEntrySatisfying("charged", times -> assertThat(times).isGreaterThan(CARTS / 10))
                .hasEntrySatisfying("cart-changed", times -> assertThat(times).isGreaterThan(CARTS / 10))
                .hasEntrySatisfying(
                        "currency-mismatch", times -> assertThat(times).isGreaterThan(CARTS / 100))
                .hasEntrySatisfying("coupon-unknown", times -> assertThat(times).isPositive())
                .hasEntrySatisfying(
                        "accepted after another look",
                        times -> assertThat(times).isGreaterThan(CARTS / 50));
    }

    private void shop(long seed) {
        var market = new RandomMarket(seed);
        var customer = new RandomCustomer(market);
        customer.fillsTheCart();
        customer.looks();
        market.changes();
        customer.maybeLooksAgain();
        market.otherTabIsUsed(customer.cart());
        if (pays(customer, seed, "charged") && market.maybe(0.5)) {
            return;
        }
        customer.looks();
        if (pays(customer, seed, "accepted after another look")) {
            return;
        }
        market.changes();
        pays(customer, seed, "charged");
    }

    private boolean pays(RandomCustomer customer, long seed, String end) {
        try {
            var charged = customer.pays();
            assertThat(charged.totals().total()).describedAs("seed %d", seed).isEqualTo(customer.shown());
            assertThat(charged.cart().lines())
                    .extracting(line -> line.unit().currency())
                    .containsOnly(customer.shown().currency());
            ends.merge(end, 1, Integer::sum);
            return true;
        } catch (Refusal refused) {
            assertThat(refused.status())
                    .describedAs("seed %d: %s", seed, refused)
                    .isIn(409, 422);
            ends.merge(refused.slug(), 1, Integer::sum);
            return false;
        }
    }

    @Test
    void amounts_of_two_currencies_make_no_total() {
        for (var other : new String[] {"USD", "JPY", "ARS", "KWD"}) {
            assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                            ArithmeticException.class,
                            () -> new co.cosmeticos.orders.order.Totals(
                                    Money.of(100, "BRL"), Money.of(0, "BRL"), Money.of(17, other))))
                    .hasMessageContaining(other);
        }
    }
}
