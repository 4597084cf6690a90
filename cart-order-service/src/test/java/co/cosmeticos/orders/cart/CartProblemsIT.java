package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.value.Ids;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cart tells what is wrong with it before the checkout refuses it. */
class CartProblemsIT {

    private World world;

    @BeforeEach
    void open() {
        world = new World();
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into coupons (code, kind, value, currency, active, max_redemptions, max_per_customer)
                values ('UMSO', 'PERCENT', 10, 'BRL', true, null, 1), ('PRIMEIRO', 'PERCENT', 10, 'BRL', true, 1, null)
                """));
    }

    @AfterEach
    void close() {
        RequestContext.clear();
        world.close();
    }

    private static JsonObject line(JsonObject cart) {
        return cart.getJsonArray("lines").getJsonObject(0);
    }

    private static List<String> problems(JsonObject cart) {
        return line(cart).getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                .map(problem -> problem.getString("slug") + ": " + problem.getString("detail"))
                .toList();
    }

    @Test
    void a_cart_counts_its_units() {
        var shopper = new Shopper(world);
        assertThat(shopper.looks().getInt("itemCount")).isZero();
        assertThat(shopper.puts(2, SERUM).puts(3, CREAM).looks().getInt("itemCount"))
                .isEqualTo(5);
    }

    @Test
    void stock_that_is_gone_or_short_is_told_in_the_readers_language() {
        var shopper = new Shopper(world).puts(3, SERUM);
        assertThat(problems(shopper.looks())).isEmpty();

        world.catalog.sell(SERUM, 8990, 2);
        assertThat(problems(shopper.looks())).containsExactly("low-stock: Only 2 left in stock.");
        world.catalog.sell(SERUM, 8990, 0);
        assertThat(problems(shopper.looks())).containsExactly("sold-out: This product is out of stock.");
        world.catalog.withdraw(SERUM);
        assertThat(problems(shopper.looks()))
                .containsExactly("not-for-sale: This product is no longer for sale. Please remove it.");
        assertThat(line(shopper.looks()).getInt("available")).isZero();

        new RequestContext(null, null, Locale.forLanguageTag("pt-BR")).bind();
        world.catalog.sell(SERUM, 8990, 2);
        assertThat(problems(shopper.looks())).containsExactly("low-stock: Restam apenas 2 no estoque.");
    }

    @Test
    void another_price_than_when_it_was_put_in_is_told_until_it_is_put_in_again() {
        var shopper = new Shopper(world).puts(1, SERUM);
        world.catalog.price(SERUM, 9990);

        assertThat(line(shopper.looks()).getInt("previousUnitMinor")).isEqualTo(8990);
        var later = shopper.looks();
        assertThat(line(later).containsKey("previousUnitMinor")).isFalse();
        assertThat(problems(later))
                .containsExactly("price-changed: The price has changed from R$89.90 to R$99.90 since this was added.");
        assertThat(problems(shopper.changes(SERUM, 2).looks())).hasSize(1);
        var carts = world.get(Carts.class);
        assertThat(carts.replayAll(shopper.cart)).isEqualTo(carts.get(shopper.cart));

        assertThat(problems(shopper.puts(1, SERUM).looks())).isEmpty();
        world.catalog.price(SERUM, 8990);
        shopper.looks();
        world.catalog.price(SERUM, 9990);
        assertThat(problems(shopper.looks())).isEmpty();
    }

    @Test
    void more_units_than_a_line_may_have_now_are_told() {
        var shopper = new Shopper(world).puts(5, SERUM);
        var cart = world.get(Carts.class).get(shopper.cart);

        var priced = PricedCart.of(cart, co.cosmeticos.platform.money.Money.BRL, null, 4);

        assertThat(Stream.of(CartView.of(priced)).flatMap(view -> view.lines().get(0).problems().stream()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.slug()).isEqualTo("above-quantity-limit"))
                .satisfies(problem -> assertThat(problem.detail()).contains("At most 4 units"));
    }

    @Test
    void a_coupon_that_others_have_used_up_is_told_in_words() {
        var shopper = new Shopper(world).puts(1, SERUM);
        shopper.coupon("PRIMEIRO");
        var faster = new Shopper(world).puts(1, SERUM);
        faster.coupon("PRIMEIRO");
        assertThat(faster.paysByCard("k", "tok_ok").status()).isEqualTo(201);

        var cart = shopper.looks();

        assertThat(cart.getInt("discountMinor")).isZero();
        assertThat(cart.getString("couponRefusal")).isEqualTo("coupon-exhausted");
        assertThat(cart.getJsonObject("couponProblem").getString("detail"))
                .isEqualTo("This coupon has reached its usage limit.");
    }

    @Test
    void a_coupon_that_the_customer_has_used_is_refused_by_their_next_cart_and_told_by_an_open_one() {
        var ana = Shopper.signedIn(world, Ids.next()).puts(1, SERUM);
        ana.coupon("UMSO");
        assertThat(ana.paysByCard("k", "tok_ok").status()).isEqualTo(201);

        var again = Shopper.signedIn(world, ana.person.orElseThrow()).puts(1, SERUM);
        assertThat(again.coupon("UMSO").slug()).isEqualTo("coupon-customer-limit");
        var guest = new Shopper(world).puts(1, CREAM);
        assertThat(guest.coupon("UMSO").status()).isEqualTo(200);
        assertThat(again.claims(guest.cart, ana.person.orElseThrow()).status()).isEqualTo(200);

        var cart = again.looks();
        assertThat(cart.getInt("discountMinor")).isZero();
        assertThat(cart.getString("couponRefusal")).isEqualTo("coupon-customer-limit");
        assertThat(cart.getJsonObject("couponProblem").getString("detail")).contains("1 use per customer");
    }

    @Test
    void a_guests_cart_tells_nobody_who_has_used_a_coupon() {
        var ana = new Shopper(world).puts(1, SERUM);
        ana.coupon("UMSO");
        assertThat(ana.paysByCard("k", "tok_ok").status()).isEqualTo(201);

        var stranger = new Shopper(world).puts(1, SERUM);
        assertThat(stranger.coupon("UMSO").status()).isEqualTo(200);
        assertThat(stranger.looks().containsKey("couponRefusal")).isFalse();
        assertThat(stranger.paysByCard("k2", "tok_ok").slug()).isEqualTo("coupon-customer-limit");
    }
}
