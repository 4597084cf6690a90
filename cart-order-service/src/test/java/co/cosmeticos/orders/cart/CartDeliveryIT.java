package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.retention.StaleCarts;
import co.cosmeticos.platform.value.Ids;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cart keeps contact and shipping until it is bought, and what it shows of them is what is charged. */
class CartDeliveryIT {

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
    void it_is_told_step_by_step_and_the_total_with_it() {
        var ana = new Shopper(world).puts(1, SERUM);
        assertThat(ana.looks()).doesNotContainKeys("email", "address", "shippingOptions", "totalWithShippingMinor");

        ana.tells("{\"email\": \" Ana@Example.com\"}");
        var addressed = ana.tells("{\"address\": " + ADDRESS + "}").json();
        assertThat(addressed.getString("email")).isEqualTo("ana@example.com");
        assertThat(addressed.getJsonArray("shippingOptions")).isEqualTo(ana.options("01310-100"));
        assertThat(addressed).doesNotContainKey("shippingMinor");
        var chosen = ana.tells("{\"shippingOption\": \"economica~1490BRL\"}").json();

        assertThat(chosen.getInt("shippingMinor")).isEqualTo(1490);
        assertThat(chosen.getInt("totalMinor")).isEqualTo(8990);
        assertThat(chosen.getInt("totalWithShippingMinor")).isEqualTo(8990 + 1490);
        assertThat(ana.looks()).isEqualTo(chosen);
        var carts = world.get(Carts.class);
        assertThat(carts.replayAll(ana.cart)).isEqualTo(carts.get(ana.cart));
    }

    @Test
    void an_empty_cart_is_offered_no_shipping_and_keeps_what_was_chosen() {
        var ana = new Shopper(world).puts(1, SERUM);
        ana.tells(ALL);
        var empty = ana.removes(SERUM).looks();
        assertThat(empty.getInt("itemCount")).isZero();
        assertThat(empty).doesNotContainKeys("shippingOptions", "shippingMinor", "totalWithShippingMinor");
        assertThat(empty.getString("shippingOption")).isEqualTo("economica~1490BRL");
        assertThat(ana.puts(1, SERUM).looks().getInt("totalWithShippingMinor")).isEqualTo(8990 + 1490);
    }

    @Test
    void what_changes_nothing_is_no_other_version() {
        var ana = new Shopper(world).puts(1, SERUM);
        var told = ana.tells(ALL).json().getInt("version");
        assertThat(ana.tells("{}").json().getInt("version")).isEqualTo(told);
        assertThat(ana.tells(ALL).json().getInt("version")).isEqualTo(told);
        assertThat(ana.tells("{\"phone\": null}").json().getInt("version")).isEqualTo(told + 1);
    }

    @Test
    void a_merge_patch_changes_members_of_the_address_and_null_removes() {
        var ana = new Shopper(world).puts(1, SERUM);
        ana.tells(ALL);

        var changed = ana.tells("{\"address\": {\"number\": \"2000\", \"complement\": null}, \"phone\": null}")
                .json();

        assertThat(changed.getJsonObject("address").getString("number")).isEqualTo("2000");
        assertThat(changed.getJsonObject("address").getString("street")).isEqualTo("Av. Paulista");
        assertThat(changed.getJsonObject("address")).doesNotContainKey("complement");
        assertThat(changed).doesNotContainKey("phone");
        assertThat(ana.tells("{\"address\": null}").json())
                .doesNotContainKeys("address", "shippingOption", "shippingMinor");
        assertThat(ana.tells("{\"email\": null}").json()).doesNotContainKey("email");
        assertThat(world.count("cart_deliveries")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"email\": \"ana\"}                        | 400 | /email",
                "{\"address\": {\"postalCode\": \"20040-020\"}} | 400 | /address/state",
                "{\"address\": {\"city\": null}}             | 400 | /address/city",
                "{\"address\": \"here\"}                     | 400 | /address",
                "{\"name\": \"Ana\"}                         | 400 | /name",
                "{\"email\": 1}                              | 400 | /email",
                "[]                                          | 400 | validation",
                "null                                        | 400 | malformed-json",
                "{\"email\":                                 | 400 | malformed-json",
                "{\"email\": null, \"email\": null}          | 400 | /email",
                "{\"shippingOption\": \"drone~1BRL\"}        | 422 | shipping-not-offered"
            })
    void what_is_wrong_is_named_and_nothing_changes(String patch, int status, String named) {
        var ana = new Shopper(world).puts(1, SERUM);
        ana.tells(ALL);
        var before = ana.looks();

        var answer = ana.tells(patch);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
        assertThat(ana.looks()).isEqualTo(before);
    }

    @Test
    void a_checkout_takes_what_the_cart_keeps_and_the_cart_forgets_it_once_it_is_bought() {
        var ana = new Shopper(world).puts(1, SERUM);
        assertThat(ana.paysAsKept("k0", "tok_ok").slug()).isEqualTo("checkout-incomplete");
        ana.tells(ALL);

        assertThat(ana.paysAsKept("k1", "tok_declined").slug()).isEqualTo("payment-declined");
        assertThat(ana.looks().getString("email")).isEqualTo("ana@example.com");
        var order = ana.paysAsKept("k2", "tok_ok").json();

        assertThat(order.getInt("totalMinor")).isEqualTo(8990 + 1490);
        assertThat(order.getJsonObject("contact").getString("email")).isEqualTo("ana@example.com");
        assertThat(order.getJsonObject("address").getString("complement")).isEqualTo("ap. 1");
        assertThat(ana.looks()).doesNotContainKeys("email", "address");
        assertThat(world.count("cart_deliveries")).isZero();
        assertThat(world.count("cart_events where data::text ~ 'ana@|Paulista'"))
                .isZero();
        assertThat(world.count("carts where state::text ~ 'ana@|Paulista'")).isZero();
    }

    @Test
    void what_the_request_names_comes_before_what_the_cart_keeps() {
        var ana = new Shopper(world).puts(1, SERUM);
        ana.tells(ALL.replace("ana@example.com", "outra@example.com"));
        var order = ana.paysByCard("k", "tok_ok").json();
        assertThat(order.getJsonObject("contact").getString("email")).isEqualTo("ana@example.com");
        assertThat(order.getJsonObject("address")).doesNotContainKey("complement");
    }

    @Test
    void a_customers_own_address_wins_over_that_of_the_cart_they_claim() {
        var person = Ids.next();
        var ana = Shopper.signedIn(world, person).puts(1, SERUM);
        ana.tells("{\"address\": " + ADDRESS + "}");
        var guest = new Shopper(world).puts(1, CREAM);
        guest.tells(ALL.replace("1000", "666"));

        var merged = ana.claims(guest.cart, person).json();

        assertThat(merged.getJsonObject("address").getString("number")).isEqualTo("1000");
        assertThat(merged).doesNotContainKey("shippingOption");
        assertThat(merged.getString("email")).isEqualTo("ana@example.com");
        assertThat(world.count("cart_deliveries")).isEqualTo(1);
        assertThat(guest.looks()).doesNotContainKeys("email", "address");
    }

    @Test
    void a_guests_cart_that_becomes_the_customers_keeps_it_and_shows_it_to_nobody_else() {
        var guest = new Shopper(world).puts(1, SERUM);
        guest.tells(ALL);
        var ana = Shopper.signedIn(world, Ids.next());
        ana.cart = guest.cart;
        var other = new Shopper(world);
        other.claims(guest.cart, Ids.next());
        assertThat(other.looks().getString("email")).isEqualTo("ana@example.com");
        assertThat(ana.tells("{}").status()).isEqualTo(404);
        assertThat(guest.tells("{}").status()).isEqualTo(404);
    }

    @Test
    void it_goes_when_nobody_touches_the_cart_and_a_customers_goods_stay() {
        new Shopper(world).puts(1, SERUM).tells(ALL);
        world.clock.advance(Duration.ofDays(31));
        var ana = Shopper.signedIn(world, Ids.next()).puts(1, SERUM);
        ana.tells(ALL);
        world.get(StaleCarts.class).delete(OffsetDateTime.now(world.clock).minusDays(30));
        assertThat(world.count("cart_deliveries")).isEqualTo(1);

        world.clock.advance(Duration.ofDays(31));
        world.get(StaleCarts.class).delete(OffsetDateTime.now(world.clock).minusDays(30));
        assertThat(world.count("cart_deliveries")).isZero();
        assertThat(ana.looks().getJsonArray("lines")).hasSize(1);
        assertThat(ana.paysAsKept("k", "tok_ok").slug()).isEqualTo("checkout-incomplete");
    }

    @Test
    void a_repeated_patch_is_done_once_and_its_key_keeps_nothing_personal() {
        var ana = new Shopper(world).puts(1, SERUM);
        for (var repetition = 0; repetition < 2; repetition++) {
            var answer = world.api
                    .call("PATCH", "/carts/" + ana.cart)
                    .header("Idempotency-Key", "once")
                    .json(ALL)
                    .send();
            assertThat(answer.getStatus()).isEqualTo(200);
        }
        assertThat(world.count("cart_events where type = 'DeliveryChanged'")).isEqualTo(1);
        assertThat(world.count("idempotency_records r where r::text ~ 'ana@|Paulista'"))
                .isZero();
    }

    @Test
    void what_is_read_can_be_sent_back() {
        var ana = new Shopper(world).puts(1, SERUM);
        ana.tells(ALL);
        JsonObject cart = ana.looks();
        var back = "{\"email\": %s, \"phone\": %s, \"address\": %s, \"shippingOption\": %s}"
                .formatted(cart.get("email"), cart.get("phone"), cart.get("address"), cart.get("shippingOption"));
        var again = ana.tells(back).json();
        assertThat(again.get("address")).isEqualTo(cart.get("address"));
        assertThat(again.getInt("totalWithShippingMinor")).isEqualTo(cart.getInt("totalWithShippingMinor"));
    }
}
