package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownIsChargedIT {

    private static final int CARTS = 150;

    private World world;

    @BeforeEach
    void open() {
        world = new World();
        coupon("percent = 50");
    }

    @AfterEach
    void close() {
        new Books(world).areClosed();
        world.close();
    }

    private void coupon(String terms) {
        world.jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into coupons (code, kind, value, currency, active) values ('METADE', 'PERCENT', 50, 'BRL', true)
                    on conflict do nothing
                    """);
            if (!terms.startsWith("percent")) {
                handle.execute("update coupons set " + terms + " where code = 'METADE'");
            }
        });
    }

    private void shipping(String change) {
        world.jdbi.useHandle(handle -> handle.execute("update shipping_rates set " + change));
    }

    private Shopper withCoupon() {
        var shopper = new Shopper(world).puts(1, CREAM);
        assertThat(shopper.coupon("METADE").json().getInt("totalMinor")).isEqualTo(6250);
        return shopper;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value = 10",
                "value = 60",
                "kind = 'AMOUNT', value = 1",
                "active = false",
                "ends_at = '2020-01-01'",
                "starts_at = '2199-01-01'",
                "min_subtotal_minor = 12501",
                "max_redemptions = 1, redeemed = 1",
                "currency = 'USD'"
            })
    void a_coupon_that_is_not_what_it_was_shown_to_be_is_told_and_not_charged(String terms) {
        var shopper = withCoupon();
        coupon(terms);

        var refused = shopper.paysByCard("k1", "tok_ok");

        assertThat(refused.slug()).isEqualTo("cart-changed");
        assertThat(refused.json().getJsonObject("cart").getInt("totalMinor")).isNotEqualTo(6250);
        assertThat(refused.json().getJsonArray("shippingOptions")).isNotEmpty();
        assertThat(world.count("orders")).isZero();
        coupon("redeemed = 0");
    }

    @Test
    void the_new_sum_can_be_accepted_with_the_version_that_comes_with_it() {
        var shopper = withCoupon();
        coupon("value = 10");
        shopper.version =
                shopper.paysByCard("k1", "tok_ok").json().getJsonObject("cart").getInt("version");

        assertThat(shopper.paysByCard("k2", "tok_ok").json().getInt("totalMinor"))
                .isEqualTo(11_250 + 1490);
    }

    @Test
    void a_coupon_that_changes_nothing_of_the_sum_is_no_change() {
        var shopper = withCoupon();
        coupon("kind = 'AMOUNT', value = 6250, max_redemptions = 5");

        assertThat(shopper.paysByCard("k1", "tok_ok").json().getInt("totalMinor"))
                .isEqualTo(6250 + 1490);
    }

    @ParameterizedTest
    @ValueSource(strings = {"price_minor = 1491", "price_minor = 1489", "price_minor = 0", "price_minor = 999999"})
    void shipping_at_another_price_is_told_with_the_options_of_now(String change) {
        var shopper = new Shopper(world).puts(1, SERUM);
        shipping(change);

        var refused = shopper.paysByCard("k1", "tok_ok");

        assertThat(refused.slug()).isEqualTo("cart-changed");
        shopper.shipping =
                refused.json().getJsonArray("shippingOptions").getJsonObject(0).getString("id");
        assertThat(shopper.paysByCard("k2", "tok_ok").status()).isEqualTo(201);
    }

    @Test
    void shipping_whose_price_was_never_shown_is_told_before_it_is_charged() {
        var shopper = new Shopper(world).puts(1, SERUM);
        for (var id :
                new String[] {"economica", "economica~", "economica~1490", "economica~1490USD", "economica~01490BRL"}) {
            shopper.shipping = id;
            assertThat(shopper.paysByCard(id, "tok_ok").slug()).isEqualTo("cart-changed");
        }
        shopper.shipping = "balao~1490BRL";
        assertThat(shopper.paysByCard("k2", "tok_ok").slug()).isEqualTo("shipping-not-offered");
    }

    @Test
    void a_sum_that_the_client_added_up_otherwise_is_refused() {
        var shopper = new Shopper(world).puts(1, SERUM);
        for (var total : new long[] {0, 8990, 8990 + 1490 - 1, 8990 + 1490 + 1}) {
            shopper.total = Optional.of(total);
            assertThat(shopper.paysByCard("k" + total, "tok_ok").slug()).isEqualTo("cart-changed");
        }
        shopper.total = Optional.of(8990L + 1490);
        assertThat(shopper.paysByCard("k", "tok_ok").status()).isEqualTo(201);
    }

    @Test
    void after_a_declined_card_another_is_taken_with_the_same_version() {
        var shopper = withCoupon();

        assertThat(shopper.paysByCard("k1", "tok_declined").slug()).isEqualTo("payment-declined");
        assertThat(shopper.paysByCard("k2", "tok_declined").slug()).isEqualTo("payment-declined");
        assertThat(shopper.paysByCard("k3", "tok_ok").json().getInt("totalMinor"))
                .isEqualTo(6250 + 1490);
    }

    @Test
    void after_a_declined_card_a_cart_that_was_changed_is_told() {
        var shopper = withCoupon();
        var seen = shopper.version;
        assertThat(shopper.paysByCard("k1", "tok_declined").status()).isEqualTo(402);
        shopper.puts(1, SERUM);
        shopper.version = seen;

        assertThat(shopper.paysByCard("k2", "tok_ok").slug()).isEqualTo("cart-changed");
    }

    @Test
    void a_version_that_has_not_been_is_no_version_that_was_shown() {
        var shopper = new Shopper(world).puts(1, SERUM);
        shopper.version++;

        assertThat(shopper.paysByCard("k1", "tok_ok").slug()).isEqualTo("cart-changed");
    }

    @Test
    void random_carts_are_charged_what_was_shown_or_refused() {
        var random = new Random(7);
        var charged = 0;
        for (var round = 0; round < CARTS; round++) {
            var shopper = new Shopper(world).puts(1 + random.nextInt(3), SERUM).puts(1, CREAM);
            shopper.coupon("METADE");
            var seen = shopper.looks().getInt("totalMinor");
            switch (random.nextInt(4)) {
                case 0 -> world.catalog.price(SERUM, 1 + random.nextInt(20_000));
                case 1 -> coupon("value = " + (1 + random.nextInt(100)));
                case 2 -> coupon("active = " + random.nextBoolean());
                default -> {}
            }
            var answer = shopper.paysByCard("k" + round, "tok_ok");
            if (answer.status() == 201) {
                charged++;
                assertThat(answer.json().getInt("totalMinor")).isEqualTo(seen + 1490);
                assertThat(world.provider.of(answer.orderId()).capturedMinor()).isEqualTo(seen + 1490L);
            } else {
                assertThat(answer.status()).isIn(409, 422);
            }
        }
        assertThat(charged).isBetween(CARTS / 10, CARTS * 9 / 10);
    }
}
