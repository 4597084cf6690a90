package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.CurrencyMismatch;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An amount never travels without its currency, and never meets one of another. */
class OneCurrencyIT {

    private World world;
    private CartCommands commands;

    @BeforeEach
    void open() {
        world = new World();
        commands = world.get(CartCommands.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static ChangeCart.Command command(String cart) {
        return new ChangeCart.Command(cart, Caller.NOBODY, null, null, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "JPY", "KWD", "ARS"})
    void goods_in_another_currency_are_refused_with_the_field_that_brings_it(String other) {
        world.catalog.currency(CREAM, other);
        var shopper = new Shopper(world).puts(1, SERUM);

        assertThatThrownBy(() -> commands.add(command(shopper.cart), CREAM, 1))
                .isInstanceOfSatisfying(
                        CurrencyMismatch.class,
                        refused -> assertThat(refused.extensions())
                                .containsEntry("field", "sku")
                                .containsEntry("expected", "BRL")
                                .containsEntry("actual", other));
        assertThat(shopper.looks().getString("currency")).isEqualTo("BRL");
        assertThat(shopper.looks().getJsonArray("lines")).hasSize(1);
    }

    @Test
    void a_cart_of_another_currency_has_no_shipping_and_no_coupon_in_reais() {
        world.catalog.currency(SERUM, "USD");
        world.jdbi.useHandle(
                handle -> handle.execute(
                        "insert into coupons (code, kind, value, currency, active) values ('DEZ', 'PERCENT', 10, 'BRL', true)"));
        var shopper = new Shopper(world).puts(1, SERUM);

        assertThat(shopper.looks().getString("currency")).isEqualTo("USD");
        assertThat(shopper.coupon("DEZ").slug()).isEqualTo("currency-mismatch");
        assertThat(shopper.paysByCard("k", "tok_ok").slug()).isEqualTo("currency-mismatch");
        assertThat(shopper.options("01310-100")).isEmpty();
        world.jdbi.useHandle(handle -> handle.execute("update shipping_rates set currency = 'USD'"));
        shopper.shipping = shopper.options("01310-100").getJsonObject(0).getString("id");
        var order = shopper.paysByCard("k2", "tok_ok").json();
        assertThat(order.getString("currency")).isEqualTo("USD");
        assertThat(order.getJsonArray("lines").getJsonObject(0).getString("currency"))
                .isEqualTo("USD");
    }

    @Test
    void goods_whose_currency_has_changed_cannot_be_bought_and_can_be_put_in_anew() {
        var shopper = new Shopper(world).puts(1, SERUM);
        world.catalog.currency(SERUM, "USD");

        var seen = shopper.looks();
        assertThat(seen.getInt("totalMinor")).isEqualTo(8990);
        assertThat(seen.getJsonArray("lines").getJsonObject(0).getInt("available"))
                .isZero();
        assertThat(shopper.paysByCard("k", "tok_ok").slug()).isEqualTo("currency-mismatch");
        assertThat(shopper.puts(1, SERUM).looks().getString("currency")).isEqualTo("USD");
    }

    @Test
    void a_cart_that_got_lines_of_two_currencies_long_ago_is_shown_and_not_sold() {
        var shopper = new Shopper(world).puts(1, SERUM).puts(1, CREAM);
        world.catalog.currency(CREAM, "USD");
        world.jdbi.useHandle(handle -> handle.execute(
                "update carts set state = jsonb_set(state::jsonb, '{lines,1,currency}', '\"USD\"') where id = '"
                        + shopper.cart + "'"));

        assertThat(shopper.looks().getInt("totalMinor")).isEqualTo(8990);
        assertThat(shopper.paysByCard("k", "tok_ok").slug()).isEqualTo("currency-mismatch");
        assertThat(world.count("orders")).isZero();
    }

    @Test
    void carts_of_two_currencies_are_not_merged() {
        var id = Ids.next();
        var ana = Callers.customer(id);
        commands.claim(new Shopper(world).puts(1, SERUM).cart, ana);
        world.catalog.currency(CREAM, "USD");
        var guest = new Shopper(world).puts(1, CREAM);

        assertThatThrownBy(() -> commands.claim(guest.cart, ana)).isInstanceOf(CurrencyMismatch.class);
        assertThat(guest.looks().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void a_repeated_key_gets_its_first_outcome_whatever_the_catalog_says_now() {
        var shopper = new Shopper(world);
        var keyed = new ChangeCart.Command(shopper.cart, Caller.NOBODY, null, "key", "add");
        commands.add(keyed, SERUM, 1);
        world.catalog.withdraw(SERUM);
        assertThat(commands.add(keyed, SERUM, 1).lines()).hasSize(1);
        world.catalog.sell(SERUM, 8990, 10);
        world.catalog.currency(SERUM, "USD");
        assertThat(commands.add(keyed, SERUM, 1).lines()).hasSize(1);
        world.catalog.breakage.order("quote", co.cosmeticos.orders.Breakage.Kind.TIMEOUT, 5);
        assertThat(commands.add(keyed, SERUM, 1).lines()).hasSize(1);
    }

    @Test
    void a_repeated_coupon_gets_its_first_outcome_when_the_coupon_has_ended() {
        world.jdbi.useHandle(
                handle -> handle.execute(
                        "insert into coupons (code, kind, value, currency, active) values ('DEZ', 'PERCENT', 10, 'BRL', true)"));
        var shopper = new Shopper(world).puts(1, SERUM);
        var keyed = new ChangeCart.Command(shopper.cart, Caller.NOBODY, null, "key", "coupon DEZ");
        commands.enterCoupon(keyed, "DEZ");
        world.jdbi.useHandle(handle -> handle.execute("update coupons set active = false"));

        var again = commands.enterCoupon(keyed, "DEZ");

        assertThat(again.coupon()).isEqualTo("DEZ");
        assertThat(again.couponRefusal()).isEqualTo("coupon-unknown");
        assertThat(again.discountMinor()).isZero();
    }
}
