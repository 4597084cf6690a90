package co.cosmeticos.orders.order;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.privacy.OrderPersonalData;
import co.cosmeticos.platform.privacy.DataSubject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An order tells what was bought, how it is sent and what became of it, to each reader as much as concerns them. */
class OrderAsBoughtIT {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private JsonObject seenByBuyer(Shopper.Answer placed) {
        return new Shopper(world)
                .sees(placed.orderId(), placed.json().getString("orderToken"))
                .json();
    }

    private static List<String> events(JsonObject order) {
        return order.getJsonArray("timeline").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("event")
                        + (entry.containsKey("amountMinor") ? " " + entry.getInt("amountMinor") : ""))
                .toList();
    }

    @Test
    void its_lines_are_the_products_as_they_were_when_they_were_bought() {
        var placed = new Shopper(world).puts(2, SERUM).puts(1, CREAM).paysByCard("k", "tok_ok");
        world.catalog.price(SERUM, 1);
        world.catalog.withdraw(CREAM);

        var order = seenByBuyer(placed);
        assertThat(order.getJsonArray("lines")).isEqualTo(placed.json().getJsonArray("lines"));
        var line = order.getJsonArray("lines").getJsonObject(0);
        assertThat(line.getString("productId")).isEqualTo("product-" + SERUM);
        assertThat(line.getString("slug")).isEqualTo("serum-30ml");
        assertThat(line.getString("name")).isEqualTo("Name of " + SERUM);
        assertThat(line.getJsonObject("options").getString("size")).isEqualTo("30 ml");
        assertThat(line.getInt("unitMinor")).isEqualTo(8990);
    }

    @Test
    void its_delivery_is_the_one_that_was_chosen_and_expected_from_the_confirmation_on() {
        var placed = new Shopper(world).puts(1, SERUM).pays("k", "pix");
        assertThat(seenByBuyer(placed).getJsonObject("shipping")).doesNotContainKey("expectedBy");

        world.clock.advance(Duration.ofMinutes(5));
        world.provider.settle(placed.orderId());
        world.jdbi.useHandle(handle -> handle.execute("update shipping_rates set name = 'Lenta', days = 50"));
        world.recover();
        world.recoverOnce();

        var order = seenByBuyer(placed);
        var shipping = order.getJsonObject("shipping");
        assertThat(order.getString("status")).isEqualTo("CONFIRMED");
        assertThat(shipping.getString("code")).isEqualTo(order.getString("shippingOption"));
        assertThat(shipping.getString("name")).isEqualTo("Econômica");
        assertThat(shipping.getInt("days")).isEqualTo(5);
        var confirmed = order.getJsonArray("timeline").getJsonObject(3);
        assertThat(confirmed.getString("event")).isEqualTo("CONFIRMED");
        assertThat(Instant.parse(shipping.getString("expectedBy")))
                .isEqualTo(Instant.parse(confirmed.getString("at")).plus(Duration.ofDays(5)));
    }

    @Test
    void its_timeline_tells_of_its_states_and_its_money_the_newest_last() {
        var paid = new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        assertThat(events(paid.json())).containsExactly("PLACED", "PAID 10480", "CONFIRMED");

        world.clock.advance(Duration.ofDays(1));
        var canceled = new Shopper(world).cancels(paid.orderId(), paid.json().getString("orderToken"), "c");
        assertThat(events(canceled.json()))
                .isEqualTo(events(seenByBuyer(paid)))
                .containsExactly("PLACED", "PAID 10480", "CONFIRMED", "CANCELED", "REFUNDED 10480");

        var waiting = new Shopper(world).puts(1, SERUM).pays("p", "pix");
        assertThat(events(waiting.json())).containsExactly("PLACED", "AWAITING_PAYMENT");
        world.clock.advance(Duration.ofDays(1));
        world.recover();
        world.recoverOnce();
        assertThat(events(seenByBuyer(waiting))).containsExactly("PLACED", "AWAITING_PAYMENT", "EXPIRED");
    }

    @Test
    void a_buyer_sees_their_contact_and_staff_only_enough_of_it_to_compare() {
        var placed = new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        for (var own : List.of(placed.json(), seenByBuyer(placed))) {
            assertThat(own.getJsonObject("contact").getString("email")).isEqualTo("ana@example.com");
            assertThat(own.getJsonObject("contact").getString("taxId")).isEqualTo("***.982.247-**");
            assertThat(own.getJsonObject("address").getString("street")).isEqualTo("Av. Paulista");
        }

        var seen = Shopper.staff(world, "orders:read").sees(placed.orderId(), "");
        assertThat(seen.json().getJsonObject("contact").getString("email")).isEqualTo("a***@example.com");
        assertThat(seen.json().get("address")).isEqualTo(placed.json().get("address"));
        assertThat(seen.body()).doesNotContain("ana@", "529");
    }

    @Test
    void staff_who_cancel_an_order_see_a_masked_contact_too() {
        var placed = new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        var staff = Shopper.staff(world, "orders:cancel");
        for (var time = 0; time < 2; time++) {
            var canceled = staff.cancels(placed.orderId(), "", "c");
            assertThat(canceled.status()).isEqualTo(200);
            assertThat(canceled.json().getString("status")).isEqualTo("CANCELED");
            assertThat(canceled.body()).doesNotContain("ana@", "529");
        }
    }

    @Test
    void nothing_personal_comes_back_of_an_erased_buyer() {
        var buyer = UUID.randomUUID();
        var placed = Shopper.signedIn(world, buyer).puts(1, SERUM).paysByCard("k", "tok_ok");
        world.clock.advance(Duration.ofDays(30));
        world.get(OrderPersonalData.class).erase(new DataSubject(buyer, null));

        var seen = Shopper.staff(world, "orders:read").sees(placed.orderId(), "");
        assertThat(seen.json()).doesNotContainKey("contact");
        assertThat(seen.json().getJsonObject("address").getString("city")).isEmpty();
        assertThat(seen.json().getJsonArray("lines")).isEqualTo(placed.json().getJsonArray("lines"));
        assertThat(seen.body()).doesNotContain("ana@", "Paulista", "529");
    }

    @Test
    void an_order_of_an_older_release_is_still_readable() {
        var placed = new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        world.jdbi.useHandle(handle -> {
            handle.execute("delete from order_status_changes");
            handle.execute("""
                    update orders set shipping_name = null, shipping_days = null,
                                      lines = jsonb_build_array((lines -> 0) - '{productId,slug,options,currency}'::text[])
                    """);
        });
        var order = seenByBuyer(placed);
        assertThat(events(order)).containsExactly("PLACED", "PAID 10480", "CONFIRMED");
        assertThat(order.getJsonObject("shipping").keySet()).containsExactly("code");
        assertThat(order.getJsonArray("lines").getJsonObject(0).keySet())
                .containsExactlyInAnyOrder("sku", "name", "quantity", "unitMinor", "totalMinor", "currency");
        var listed =
                world.get(co.cosmeticos.orders.orderquery.OrderSummaries.class).list(null, null, null, null, 10);
        assertThat(listed).singleElement().satisfies(summary -> {
            assertThat(summary.units()).isEqualTo(1);
            assertThat(summary.preview())
                    .singleElement()
                    .satisfies(line -> assertThat(line.currency()).isEqualTo("BRL"));
        });
    }

    @Test
    void an_order_is_read_by_its_number_too_by_who_may_read_it() {
        var placed = new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        var number = placed.json().getString("number");
        var token = placed.json().getString("orderToken");
        var guest = new Shopper(world);
        assertThat(guest.sees(number, token).json()).isEqualTo(seenByBuyer(placed));
        assertThat(Shopper.staff(world, "orders:read").sees(number, "").json().getString("id"))
                .isEqualTo(placed.orderId().toString());
        assertThat(guest.sees(number, "guess").status()).isEqualTo(404);
        assertThat(guest.sees("CO-0000000", token).status()).isEqualTo(404);
        assertThat(guest.sees(number.toLowerCase(java.util.Locale.ROOT), token).json())
                .isEqualTo(seenByBuyer(placed));
        for (var none : List.of(number + "0", "1", "CO-UUUUUUU", "%20")) {
            assertThat(guest.sees(none, token).status()).as(none).isEqualTo(404);
        }
    }

    @Test
    void a_moment_is_told_first_as_it_is_told_later_and_what_pays_goes_once_it_is_paid() {
        var shopper = new Shopper(world).puts(1, World.SERUM);
        world.clock.advance(java.time.Duration.ofNanos(123_456_789));
        var placed = shopper.pays("moments", "pix");
        var token = placed.json().getString("orderToken");
        var kept = "update payments set pix_payload = '000201', expires_at = now()";
        world.jdbi.useHandle(handle -> handle.execute(kept));
        assertThat(shopper.sees(placed.orderId(), token).json().getJsonObject("payment"))
                .containsKeys("pixPayload", "expiresAt");
        world.provider.settle(placed.orderId());
        world.recoverOnce();
        world.jdbi.useHandle(handle -> handle.execute(kept));

        var paid = shopper.sees(placed.orderId(), token).json();

        assertThat(paid.getString("createdAt")).isEqualTo(placed.json().getString("createdAt"));
        assertThat(paid.getString("status")).isEqualTo("CONFIRMED");
        assertThat(paid.getJsonObject("payment")).doesNotContainKeys("pixPayload", "expiresAt");
        var card = new Shopper(world).puts(1, World.SERUM).paysByCard("card", "tok_ok");
        var told = card.json().getJsonObject("shipping").getString("expectedBy");
        assertThat(shopper.sees(card.orderId(), card.json().getString("orderToken"))
                        .json()
                        .getJsonObject("shipping")
                        .getString("expectedBy"))
                .isEqualTo(told);
    }
}
