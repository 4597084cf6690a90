package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipping that a cart shows is the one that is charged, and the address that it shows the one that is sent to. */
class CartShippingIT {

    private static final String ADDRESS = """
            {"name": "Ana", "postalCode": "01310-100", "street": "Av. Paulista", "number": "1000", "complement": "ap. 1",
             "city": "São Paulo", "state": "SP", "country": "BR"}
            """;
    private static final String ALL = """
            {"email": "ana@example.com", "phone": "+55 11 99999-0000", "shippingOption": "economica~1490BRL", "address": %s}
            """.formatted(ADDRESS);

    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void another_price_of_the_shipping_is_shown_before_it_is_charged() {
        var ana = new Shopper(world).puts(1, SERUM);
        ana.tells(ALL);
        world.jdbi.useHandle(handle -> handle.execute("update shipping_rates set price_minor = price_minor + 100"));

        var refused = ana.paysAsKept("k1", "tok_ok");

        assertThat(refused.slug()).isEqualTo("cart-changed");
        var cart = refused.json().getJsonObject("cart");
        assertThat(cart.getInt("totalWithShippingMinor")).isEqualTo(8990 + 1590);
        assertThat(ana.paysAsKept("k2", "tok_ok").slug()).isEqualTo("cart-changed");
        ana.version = cart.getInt("version");
        assertThat(ana.paysAsKept("k3", "tok_ok").json().getInt("totalMinor")).isEqualTo(8990 + 1590);
    }

    @Test
    void another_address_has_its_own_price_or_no_such_option() {
        world.jdbi.useHandle(handle -> handle.execute("delete from shipping_rates"));
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into shipping_rates (option_id, name, price_minor, currency, days, postal_from, postal_to)
                values ('economica', 'Econômica', 1490, 'BRL', 5, 1000000, 19999999),
                       ('economica', 'Econômica', 3990, 'BRL', 9, 20000000, 28999999),
                       ('expressa', 'Expressa', 9990, 'BRL', 1, 40000000, 48999999)
                """));
        var ana = new Shopper(world).puts(1, SERUM);
        ana.tells(ALL);
        var rio = ana.tells(
                "{\"address\": {\"postalCode\": \"20040-020\", \"city\": \"Rio de Janeiro\", \"state\": \"RJ\"}}");
        assertThat(rio.json().getString("shippingOption")).isEqualTo("economica~3990BRL");
        assertThat(rio.json().getInt("totalWithShippingMinor")).isEqualTo(8990 + 3990);
        var bahia =
                ana.tells("{\"address\": {\"postalCode\": \"40010-000\", \"city\": \"Salvador\", \"state\": \"BA\"}}");
        assertThat(bahia.json()).doesNotContainKeys("shippingOption", "totalWithShippingMinor");
        assertThat(bahia.json().getJsonArray("shippingOptions")).hasSize(1);
        assertThat(ana.paysAsKept("k", "tok_ok").slug()).isEqualTo("checkout-incomplete");
    }

    @Test
    void an_address_that_another_tab_has_changed_since_is_not_sent_to() {
        var ana = new Shopper(world).puts(1, SERUM);
        ana.tells(ALL);
        var seen = ana.version;
        ana.tells("{\"address\": {\"number\": \"2000\"}}");
        ana.version = seen;
        assertThat(ana.paysAsKept("k", "tok_ok").slug()).isEqualTo("cart-changed");
    }

    @Test
    void of_a_checkout_and_another_address_at_once_no_parcel_goes_where_nobody_saw_it_go() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        var paid = 0;
        for (var round = 0; round < 25; round++) {
            var ana = new Shopper(world).puts(1, SERUM);
            ana.email = "ana" + round + "@example.com";
            ana.tells(ALL.replace("ana@", "ana" + round + "@"));
            var other = new Shopper(world);
            other.cart = ana.cart;
            var key = "race " + round;
            List<Callable<Shopper.Answer>> both = List.of(
                    () -> ana.paysAsKept(key.replace(' ', '-'), "tok_ok"),
                    () -> other.tells("{\"address\": {\"number\": \"2000\"}}"));
            var answers = pool.invokeAll(both);
            var bought = answers.get(0).get();
            if (bought.status() == 201) {
                paid++;
                assertThat(bought.json().getJsonObject("address").getString("number"))
                        .isEqualTo("1000");
            } else {
                assertThat(bought.slug()).isEqualTo("cart-changed");
            }
            assertThat(answers.get(1).get().status()).isIn(200, 409);
        }
        pool.shutdown();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isEqualTo(paid);
    }
}
