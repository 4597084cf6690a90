package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.webhook.LookForLateMoney;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Ids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cart is changed two thousand times at most; then it can be bought, and a customer begins a new one with its goods. */
class HistoryLimitIT {

    private final UUID ana = Ids.next();

    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Caller caller(UUID person) {
        return Callers.customer(person);
    }

    @Test
    void a_guests_cart_that_was_changed_too_often_is_changed_no_more_and_can_be_bought() {
        var shopper = new Shopper(world).puts(2, SERUM);
        var commands = world.get(CartCommands.class);
        var command = new ChangeCart.Command(shopper.cart, Caller.NOBODY, null, null, "");
        LongHistory.of(1_997).in(world, shopper);
        commands.change(command, SERUM, 1);
        for (Runnable change : List.<Runnable>of(
                () -> commands.add(command, CREAM, 1),
                () -> commands.change(command, SERUM, 3),
                () -> commands.remove(command, SERUM),
                () -> commands.enterCoupon(command, "DEZ"),
                () -> commands.removeCoupon(command))) {
            assertThatThrownBy(change::run)
                    .isInstanceOf(CartRefused.HistoryLimit.class)
                    .hasMessageContaining("start a new one");
        }
        shopper.looks();
        assertThat(shopper.paysByCard("k", "tok_ok").status()).isEqualTo(201);
        assertThat(shopper.looks().getString("status")).isEqualTo("CONVERTED");
    }

    @Test
    void a_cart_that_was_tried_to_be_bought_without_end_is_bought_no_more() {
        var shopper = new Shopper(world).puts(2, SERUM);
        LongHistory.of(2_196).in(world, shopper);
        assertThat(shopper.paysByCard("k", "tok_declined").status()).isEqualTo(402);
        shopper.looks();
        assertThat(shopper.paysByCard("l", "tok_ok").slug()).isEqualTo("cart-history-limit");
        assertThat(world.count("orders")).isOne();
    }

    @Test
    void a_customer_begins_a_new_cart_that_takes_the_goods_over() {
        var own = Shopper.signedIn(world, ana).puts(2, SERUM);
        var commands = world.get(CartCommands.class);
        assertThat(commands.begin(caller(ana)).cart().id()).isEqualTo(own.cart);
        LongHistory.of(2_000).in(world, own);
        var guest = new Shopper(world).puts(1, CREAM);
        assertThat(own.claims(guest.cart, ana).slug()).isEqualTo("cart-history-limit");

        var begun = commands.begin(caller(ana)).cart();

        assertThat(begun.id()).isNotEqualTo(own.cart);
        assertThat(commands.own(caller(ana)).id()).isEqualTo(begun.id());
        assertThat(world.get(Carts.class).get(own.cart).status()).isEqualTo(Cart.Status.MERGED);
        var fresh = Shopper.signedIn(world, ana);
        assertThat(fresh.begins().status()).isEqualTo(200);
        assertThat(fresh.cart).isEqualTo(begun.id());
        assertThat(fresh.claims(guest.cart, ana).status()).isEqualTo(200);
        assertThat(world.get(Carts.class).get(fresh.cart).quantities())
                .containsEntry(SERUM, 2)
                .containsEntry(CREAM, 1);
        assertThat(world.get(Carts.class).replayAll(fresh.cart))
                .isEqualTo(world.get(Carts.class).get(fresh.cart));
    }

    @Test
    void the_goods_of_a_late_payment_are_followed_into_the_new_cart() {
        var own = Shopper.signedIn(world, ana).puts(2, SERUM);
        var placed = own.pays("k", "pix").orderId();
        world.clock.advance(Duration.ofHours(1));
        world.recoverOnce();
        own.looks();
        LongHistory.of(2_000).in(world, own);
        var fresh = world.get(CartCommands.class).begin(caller(ana)).cart().id();
        world.provider.settle(placed);
        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));
        world.recoverOnce();

        assertThat(world.count("orders where status = 'CONFIRMED'")).isOne();
        assertThat(world.get(Carts.class).get(fresh).status()).isEqualTo(Cart.Status.CONVERTED);
    }
}
