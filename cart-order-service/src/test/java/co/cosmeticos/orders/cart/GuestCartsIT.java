package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.retention.StaleCarts;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Ids;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carts of guests and customers: begun, claimed, merged, cleaned up. */
class GuestCartsIT {

    private World world;
    private Carts carts;
    private CartCommands commands;

    @BeforeEach
    void open() {
        world = new World();
        carts = world.get(Carts.class);
        commands = world.get(CartCommands.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_merge_keeps_the_coupon_of_either_cart() {
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into coupons (code, kind, value, currency, active)
                values ('DEZ', 'PERCENT', 10, 'BRL', true), ('VINTE', 'PERCENT', 20, 'BRL', true)
                """));
        var ana = customer();
        var own = new Shopper(world).puts(1, SERUM);
        commands.claim(own.cart, ana);
        var guest = new Shopper(world).puts(1, CREAM);
        guest.coupon("DEZ");

        var merged = commands.claim(guest.cart, ana);

        assertThat(merged.coupon()).isEqualTo("DEZ");
        assertThat(merged.discountMinor()).isEqualTo((8990 + 12_500) / 10);
        var another = new Shopper(world).puts(1, CREAM);
        another.coupon("VINTE");
        assertThat(commands.claim(another.cart, ana).coupon()).isEqualTo("DEZ");
        assertThat(carts.replayAll(own.cart)).isEqualTo(carts.get(own.cart));
    }

    @ParameterizedTest
    @CsvSource({"60, 60, 99", "99, 1, 1", "1, 99, 3"})
    void more_of_one_thing_than_a_cart_takes_is_refused_and_both_carts_stay(int own, int guests, int cream) {
        var ana = customer();
        var mine = new Shopper(world).puts(own, SERUM).cart;
        commands.claim(mine, ana);
        var guest = new Shopper(world).puts(cream, CREAM).puts(guests, SERUM).cart;

        assertRefused(mine, guest, ana, "quantity-limit", List.of(SERUM));
    }

    @Test
    void more_lines_than_a_cart_takes_are_refused_and_both_carts_stay() {
        var ana = customer();
        var mine = filled("MINE-", 100);
        commands.claim(mine, ana);
        var guest = filled("GUESTS-", 2);

        assertRefused(mine, guest, ana, "line-limit", List.of("GUESTS-0", "GUESTS-1"));
        assertThat(commands.claim(filled("MINE-", 3), ana).lines()).hasSize(100);
    }

    @Test
    void as_much_as_a_cart_takes_is_taken_whole() {
        var ana = customer();
        var mine = new Shopper(world).puts(60, SERUM).cart;
        commands.claim(mine, ana);
        var guest = new Shopper(world).puts(39, SERUM).puts(99, CREAM).cart;

        assertThat(commands.claim(guest, ana).lines())
                .extracting(CartView.Line::quantity)
                .containsExactly(99, 99);
        assertThat(carts.get(guest).status()).isEqualTo(Cart.Status.MERGED);
    }

    private void assertRefused(String mine, String guest, Caller ana, String slug, List<String> skus) {
        var before = List.of(carts.get(mine), carts.get(guest));
        assertThatThrownBy(() -> commands.claim(guest, ana)).isInstanceOfSatisfying(CartRefused.class, refused -> {
            assertThat(refused.slug()).isEqualTo(slug);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.extensions()).containsEntry("skus", skus);
        });
        assertThat(List.of(carts.get(mine), carts.get(guest))).isEqualTo(before);
        assertThat(carts.replayAll(guest).status()).isEqualTo(Cart.Status.OPEN);
    }

    private String filled(String skus, int lines) {
        var shopper = new Shopper(world);
        for (var line = 0; line < lines; line++) {
            world.catalog.sell(skus + line, 100, 10);
            shopper.puts(1, skus + line);
        }
        return shopper.cart;
    }

    @Test
    void a_customer_who_begins_carts_at_once_has_one() throws Exception {
        var ana = customer();
        var pool = Executors.newFixedThreadPool(8);
        var begun = pool.invokeAll(java.util.Collections.nCopies(
                16, (Callable<String>) () -> commands.begin(ana).cart().id()));
        pool.shutdown();
        var ids = new java.util.HashSet<String>();
        for (var one : begun) {
            ids.add(one.get());
        }
        assertThat(ids).hasSize(1);
        assertThat(commands.begin(Caller.NOBODY).cart().id())
                .isNotEqualTo(commands.begin(Caller.NOBODY).cart().id());
    }

    @Test
    void carts_of_guests_that_nobody_touches_are_deleted_and_no_others() {
        var old = new Shopper(world).puts(1, SERUM);
        var paid = new Shopper(world).puts(1, SERUM);
        paid.paysByCard("k", "tok_ok");
        var ana = new Shopper(world).puts(1, SERUM).cart;
        commands.claim(ana, customer());
        world.clock.advance(java.time.Duration.ofDays(31));
        var fresh = new Shopper(world).puts(1, SERUM);

        assertThat(world.get(StaleCarts.class)
                        .delete(java.time.OffsetDateTime.now(world.clock).minusDays(30)))
                .isFalse();

        assertThatThrownBy(() -> carts.get(old.cart)).isInstanceOf(CartRefused.NotFound.class);
        assertThat(world.count("cart_events where cart_id = '" + old.cart + "'"))
                .isZero();
        assertThat(java.util.List.of(paid.cart, ana, fresh.cart))
                .allSatisfy(id -> assertThat(carts.get(id).id()).isEqualTo(id));
    }

    @Test
    void a_code_is_taken_as_it_is_pasted() {
        world.jdbi.useHandle(
                handle -> handle.execute(
                        "insert into coupons (code, kind, value, currency, active) values ('DEZ-10', 'PERCENT', 10, 'BRL', true)"));
        for (var typed : new String[] {" DEZ-10", "dez-10\\n", "\\tDez-10  ", "DEZ-10"}) {
            var shopper = new Shopper(world).puts(1, SERUM);
            assertThat(shopper.coupon(typed).json().getString("coupon")).isEqualTo("DEZ-10");
        }
    }

    @Test
    void its_location_leads_to_the_new_cart() {
        var begun = new Shopper(world);
        assertThat(begun.location).isEqualTo("/api/v1/shop/carts/" + begun.cart);
        assertThat(world.api
                        .get(begun.location.substring("/api/v1/shop".length()))
                        .send()
                        .getStatus())
                .isEqualTo(200);
    }

    private static Caller customer() {
        UUID id = Ids.next();
        return Callers.customer(id);
    }
}
