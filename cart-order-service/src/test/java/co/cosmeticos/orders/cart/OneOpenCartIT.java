package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.value.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cart that an order gives back finds the one that its customer has opened meanwhile: one is open, and no goods are lost. */
class OneOpenCartIT {

    private final UUID ana = Ids.next();

    private World world;
    private Carts carts;
    private Shopper first;

    @BeforeEach
    void open() {
        world = new World();
        carts = world.get(Carts.class);
        first = Shopper.signedIn(world, ana);
    }

    @AfterEach
    void close() {
        new Books(world).areClosed();
        world.rows("select id from carts").forEach(row -> {
            var id = (String) row.get("id");
            assertThat(carts.replayAll(id)).isEqualTo(carts.get(id));
        });
        world.close();
    }

    private Shopper opensAnother() {
        var second = Shopper.signedIn(world, ana);
        assertThat(second.cart).isNotEqualTo(first.cart);
        return second;
    }

    private void expires() {
        world.clock.advance(Duration.ofDays(4));
        world.recoverOnce();
        assertThat(world.count("orders where status = 'EXPIRED'")).isOne();
    }

    private Map<String, Integer> held() {
        return carts.openOf(ana).orElseThrow().quantities();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void it_goes_into_that_one(String method) {
        first.puts(2, SERUM).pays("k", method);
        var second = opensAnother().puts(1, CREAM);

        expires();

        assertThat(first.own().json().getString("id")).isEqualTo(second.cart);
        assertThat(held()).isEqualTo(Map.of(SERUM, 2, CREAM, 1));
        assertThat(first.looks().getString("status")).isEqualTo("MERGED");
        assertThat(first.claims(first.cart, ana).json().getString("id")).isEqualTo(second.cart);
    }

    @Test
    void one_that_is_empty_takes_all_of_it_and_can_be_bought() {
        var placed = first.puts(2, SERUM).paysByCard("k", "tok_3ds").orderId();
        var second = opensAnother();
        world.provider.challenge(placed, false);

        world.recoverOnce();

        assertThat(second.own().json().getString("id")).isEqualTo(second.cart);
        assertThat(second.looks().getInt("totalMinor")).isEqualTo(2 * 8990);
        assertThat(second.paysByCard("card", "tok_ok").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"DEZ, , DEZ", "DEZ, VINTE, VINTE", ", VINTE, VINTE"})
    void its_coupon_comes_along_where_that_one_has_none(String ofFirst, String ofSecond, String kept) {
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into coupons (code, kind, value, currency, active)
                values ('DEZ', 'PERCENT', 10, 'BRL', true), ('VINTE', 'PERCENT', 20, 'BRL', true)
                """));
        first.puts(2, SERUM);
        if (ofFirst != null) {
            first.coupon(ofFirst);
        }
        first.pays("k", "pix");
        var second = opensAnother().puts(1, CREAM);
        if (ofSecond != null) {
            second.coupon(ofSecond);
        }

        expires();

        assertThat(carts.get(second.cart).coupon()).isEqualTo(kept);
        assertThat(carts.get(first.cart).coupon()).isEqualTo(ofFirst);
    }

    @Test
    void it_opens_while_that_one_is_in_checkout_and_takes_its_goods_later() {
        first.puts(2, SERUM).pays("k", "pix");
        opensAnother().puts(1, CREAM).pays("second", "boleto");
        world.clock.advance(Duration.ofHours(1));
        world.recoverOnce();
        assertThat(first.own().json().getString("id")).isEqualTo(first.cart);

        world.clock.advance(Duration.ofDays(4));
        world.recoverOnce();

        assertThat(first.own().json().getString("id")).isEqualTo(first.cart);
        assertThat(held()).isEqualTo(Map.of(SERUM, 2, CREAM, 1));
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "99, 1", "1, 99"})
    void what_that_one_cannot_hold_waits_with_its_goods(int units, int others) {
        first.puts(units, SERUM).pays("k", "pix");
        var second = opensAnother().puts(others, SERUM);

        expires();

        assertThat(first.own().json().getString("id")).isEqualTo(second.cart);
        assertThat(held()).isEqualTo(Map.of(SERUM, others));
        var seen = first.looks();
        assertThat(seen.getString("status")).isEqualTo("SAVED");
        assertThat(seen.getInt("totalMinor")).isEqualTo(units * 8990);
        assertThat(first.paysByCard("again", "tok_ok").slug()).isEqualTo("cart-saved");
        assertThat(first.claims(first.cart, ana).slug()).isEqualTo("quantity-limit");
    }

    @Test
    void what_waits_is_claimed_once_there_is_room() {
        first.puts(60, SERUM).pays("k", "pix");
        var second = opensAnother().puts(60, SERUM);
        expires();
        second.changes(SERUM, 39);

        var claimed = Shopper.signedIn(world, ana).claims(first.cart, ana);

        assertThat(claimed.json().getString("id")).isEqualTo(second.cart);
        assertThat(held()).isEqualTo(Map.of(SERUM, 99));
        assertThat(first.looks().getString("status")).isEqualTo("MERGED");
    }

    @Test
    void what_waits_is_the_open_one_again_once_there_is_no_other() {
        first.puts(60, SERUM).pays("k", "pix");
        var second = opensAnother().puts(60, SERUM);
        expires();
        assertThat(second.paysByCard("card", "tok_ok").status()).isEqualTo(201);
        assertThat(first.own().status()).isEqualTo(404);

        assertThat(first.claims(first.cart, ana).json().getString("status")).isEqualTo("OPEN");

        assertThat(first.own().json().getString("id")).isEqualTo(first.cart);
        assertThat(first.paysByCard("again", "tok_ok").status()).isEqualTo(201);
        assertThat(first.claims(first.cart, Ids.next()).status()).isEqualTo(404);
    }

    @Test
    void goods_of_another_currency_wait() {
        first.puts(2, SERUM).pays("k", "pix");
        world.catalog.currency(CREAM, "USD");
        opensAnother().puts(1, CREAM);

        expires();

        assertThat(first.looks().getString("status")).isEqualTo("SAVED");
        assertThat(held()).isEqualTo(Map.of(CREAM, 1));
    }

    @Test
    void carts_of_guests_are_opened_beside_one_another() {
        var one = new Shopper(world).puts(1, SERUM);
        one.pays("k", "pix");
        var other = new Shopper(world).puts(1, CREAM);

        expires();

        assertThat(one.looks().getString("status")).isEqualTo("OPEN");
        assertThat(other.looks().getString("status")).isEqualTo("OPEN");
    }

    @Test
    void of_open_carts_from_before_the_one_touched_last_stays_open_and_the_others_wait() throws SQLException {
        world.jdbi.useHandle(handle -> handle.execute("""
                drop index carts_one_open;
                create index carts_of_customer on carts (customer_id, updated_at desc);
                alter table carts rename constraint carts_status to carts_status_check
                """));
        var line = new Shopper(world).puts(3, SERUM).cart;
        carts.append(carts.get(line), new CartEvent.Claimed(ana));
        world.clock.advance(Duration.ofSeconds(1));
        carts.append(carts.get(first.cart), new CartEvent.CouponRemoved());
        var guest = new Shopper(world).puts(1, SERUM).cart;

        world.jdbi.useHandle(handle -> {
            try (var statement = handle.getConnection().createStatement()) {
                statement.execute(migration());
            }
        });

        assertThat(carts.openOf(ana).orElseThrow().id()).isEqualTo(first.cart);
        assertThat(carts.get(line).status()).isEqualTo(Cart.Status.SAVED);
        assertThat(carts.get(line).quantities()).isEqualTo(Map.of(SERUM, 3));
        assertThat(carts.get(guest).status()).isEqualTo(Cart.Status.OPEN);
        assertThatThrownBy(() -> carts.append(carts.get(guest), new CartEvent.Claimed(ana)))
                .hasMessageContaining("carts_one_open");
    }

    private static String migration() {
        try (var script = Carts.class.getResourceAsStream("/db/order/V13__one_open_cart.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
