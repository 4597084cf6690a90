package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.coupon.Coupon;
import co.cosmeticos.orders.coupon.CouponRule;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Ids;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CartsIT {

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
    void thirty_two_writers_lose_nothing_and_leave_no_gap() throws Exception {
        var cart = commands.begin(Caller.NOBODY).cart().id();
        for (var i = 0; i < 8; i++) {
            world.catalog.sell("SKU-" + i, 100, 10_000);
        }
        var pool = Executors.newFixedThreadPool(32);
        var writers = IntStream.range(0, 32)
                .mapToObj(writer -> (Callable<Void>) () -> {
                    for (var i = 0; i < 10; i++) {
                        commands.add(command(cart, Caller.NOBODY), "SKU-" + (writer + i) % 8, 1);
                    }
                    return null;
                })
                .toList();

        for (var done : pool.invokeAll(writers)) {
            done.get();
        }
        pool.shutdown();

        var projected = carts.get(cart);
        assertThat(projected.version()).isEqualTo(321);
        assertThat(projected.quantities().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(320);
        assertThat(world.count("cart_events where cart_id = '" + cart + "'")).isEqualTo(321);
        assertThat(carts.replayAll(cart)).isEqualTo(projected);
        assertThat(carts.replay(cart)).isEqualTo(projected);
        assertThat(world.count("cart_snapshots")).isEqualTo(1);
    }

    @Test
    void a_projection_is_rebuilt_from_the_events_bit_for_bit() {
        var cart = new Shopper(world).puts(3, SERUM).puts(1, CREAM).puts(2, SERUM).cart;
        var before = world.rows("select * from carts").get(0).get("state").toString();
        world.jdbi.useHandle(handle -> handle.execute("update carts set state = '{}', version = 99"));

        var rebuilt = carts.rebuild(cart);

        assertThat(world.rows("select * from carts").get(0).get("state").toString())
                .isEqualTo(before);
        assertThat(rebuilt.version()).isEqualTo(4);
        assertThat(rebuilt.quantities()).containsEntry(SERUM, 5);
    }

    @Test
    void a_command_with_a_key_is_done_once_and_a_stale_version_is_refused() {
        var cart = commands.begin(Caller.NOBODY).cart().id();
        var keyed = new ChangeCart.Command(cart, Caller.NOBODY, null, "key", "add");

        commands.add(keyed, SERUM, 1);
        var again = commands.add(keyed, SERUM, 1);

        assertThat(again.lines().get(0).quantity()).isEqualTo(1);
        var other = new ChangeCart.Command(cart, Caller.NOBODY, null, "key", "something else");
        assertThatThrownBy(() -> commands.add(other, SERUM, 1)).isInstanceOf(IdempotencyKey.Reused.class);
        var stale = new ChangeCart.Command(cart, Caller.NOBODY, Conditional.expected("\"1\""), null, "add");
        assertThatThrownBy(() -> commands.add(stale, SERUM, 1)).isInstanceOf(Conditional.Stale.class);
    }

    @Test
    void a_guests_cart_becomes_the_customers_and_a_second_one_is_merged() {
        var ana = customer();
        var first = new Shopper(world).puts(1, SERUM).cart;
        var second = new Shopper(world).puts(2, SERUM).puts(1, CREAM).cart;

        assertThat(commands.claim(first, ana).id()).isEqualTo(first);
        var merged = commands.claim(second, ana);

        assertThat(merged.id()).isEqualTo(first);
        assertThat(carts.get(first).quantities()).containsEntry(SERUM, 3).containsEntry(CREAM, 1);
        assertThat(carts.get(second).status()).isEqualTo(Cart.Status.MERGED);
        assertThat(commands.claim(second, ana)).isEqualTo(merged);
        assertThat(commands.claim(first, ana).id()).isEqualTo(first);
        assertThat(commands.own(ana).id()).isEqualTo(first);
        assertThat(commands.begin(ana).cart().id()).isEqualTo(first);
        assertThatThrownBy(() -> commands.claim(second, customer())).isInstanceOf(CartRefused.Closed.class);
        assertThatThrownBy(() -> commands.own(customer())).isInstanceOf(CartRefused.NotFound.class);
        assertThatThrownBy(() -> commands.view(first, customer())).isInstanceOf(CartRefused.NotFound.class);
        assertThatThrownBy(() -> commands.view(first, Caller.NOBODY)).isInstanceOf(CartRefused.NotFound.class);
        assertThatThrownBy(() -> commands.claim(first, customer())).isInstanceOf(CartRefused.NotFound.class);
    }

    @Test
    void what_is_not_for_sale_or_too_much_is_refused() {
        var cart = commands.begin(Caller.NOBODY).cart().id();

        assertThatThrownBy(() -> commands.add(command(cart, Caller.NOBODY), "NO-SUCH", 1))
                .isInstanceOf(CartRefused.UnknownSku.class);
        assertThatThrownBy(() -> commands.add(command(cart, Caller.NOBODY), SERUM, 100))
                .isInstanceOf(CartRefused.QuantityLimit.class);
        assertThatThrownBy(() -> commands.change(command(cart, Caller.NOBODY), SERUM, 2))
                .isInstanceOf(CartRefused.LineNotFound.class);
    }

    @Test
    void a_cart_is_shown_with_its_last_prices_while_the_catalog_is_away() {
        var shopper = new Shopper(world).puts(2, SERUM);
        world.catalog.breakage.order("quote", co.cosmeticos.orders.Breakage.Kind.TIMEOUT, 1);

        var seen = shopper.looks();

        assertThat(seen.getInt("subtotalMinor")).isEqualTo(2 * 8990);
        assertThat(seen.getJsonArray("lines").getJsonObject(0).containsKey("available"))
                .isFalse();
    }

    @Test
    void every_event_survives_its_way_through_the_table() {
        var jsonb = TestJson.JSONB;
        var line = new CartLine(
                SERUM, "p", "serum", "Sérum", null, java.util.Map.of("size", "30 ml"), 2, 8990, "BRL", 8990L);
        var order = Ids.next();
        var samples = java.util.List.of(
                new CartEvent.Created(null),
                new CartEvent.LinePut(line),
                new CartEvent.QuantityChanged(SERUM, 3),
                new CartEvent.LineRemoved(SERUM),
                new CartEvent.LinesRequoted(java.util.List.of(line)),
                new CartEvent.Requoted(java.util.List.of(line), null),
                new CartEvent.CouponEntered("DEZ", new CouponRule(Coupon.Kind.PERCENT, 10, "BRL", 0)),
                new CartEvent.CouponRemoved(),
                new CartEvent.DeliveryChanged(),
                new CartEvent.Claimed(order),
                new CartEvent.LinesMerged("guest", java.util.List.of(), "DEZ", null, java.util.List.of(line)),
                new CartEvent.MergedInto("own"),
                new CartEvent.SavedForLater(),
                new CartEvent.Reopened(),
                new CartEvent.CheckoutStarted(order),
                new CartEvent.CheckoutAbandoned(order),
                new CartEvent.LinesBought(order, java.util.List.of(line)),
                new CartEvent.Converted(order));

        assertThat(samples).hasSize(CartEvent.class.getPermittedSubclasses().length);
        assertThat(samples)
                .allSatisfy(event -> assertThat((Object) jsonb.fromJson(jsonb.toJson(event), event.getClass()))
                        .isEqualTo(event));
    }

    private static ChangeCart.Command command(String cart, Caller caller) {
        return new ChangeCart.Command(cart, caller, null, null, "");
    }

    private static Caller customer() {
        UUID id = Ids.next();
        return Callers.customer(id);
    }
}
