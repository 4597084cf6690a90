package co.cosmeticos.orders.settlement;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that comes after its order has expired: the goods if there are any, else the money back. */
class LateMoneyIT {

    private World world;
    private Books books;
    private Shopper shopper;
    private ProviderWebhooks webhooks;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
        shopper = new Shopper(world).puts(2, SERUM);
        webhooks = new ProviderWebhooks(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void late_money_revives_an_expired_order_while_there_is_stock() throws Exception {
        var placed = expired();

        world.provider.settle(placed);
        webhooks.tell("evt_1", "payment.captured", placed);

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(world.catalogue.free(SERUM)).isEqualTo(998);
        books.areClosed();
    }

    @Test
    void late_money_that_comes_while_the_order_is_taken_back_is_not_forgotten() throws Exception {
        var placed = shopper.pays("k", "pix").orderId();
        world.catalogue.breakage.order("release", Breakage.Kind.TIMEOUT, 100);
        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("EXPIRED");

        world.provider.settle(placed);
        webhooks.tell("evt_1", "payment.captured", placed);
        world.catalogue.breakage.clear();
        world.clock.advance(Duration.ofMinutes(3));
        world.recoverOnce();
        world.recoverOnce();

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(world.catalogue.free(SERUM)).isEqualTo(998);
        books.areClosed();
    }

    @Test
    void an_expired_order_cannot_be_cancelled_under_its_late_money() {
        var placed = shopper.pays("k", "pix");
        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();

        var cancelled = shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "c");

        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(books.statuses()).containsExactly("EXPIRED");
    }

    @Test
    void late_money_goes_back_when_the_stock_is_gone_and_the_customer_is_told() throws Exception {
        var placed = expired();
        world.catalogue.sell(SERUM, 8990, 1);

        world.provider.settle(placed);
        webhooks.tell("evt_1", "payment.captured", placed);

        assertThat(books.statuses()).containsExactly("CANCELLED");
        assertThat(books.ledger("refund", placed)).isEqualTo(1);
        assertThat(books.events(placed, "order.cancelled")).isEqualTo(1);
        books.areClosed();
    }

    @Test
    void money_for_an_order_that_lost_its_hold_gets_a_new_one() throws Exception {
        var placed = shopper.pays("k", "pix");
        world.catalogue.expire(placed.orderId());

        world.provider.settle(placed.orderId());
        webhooks.tell("evt_1", "payment.captured", placed.orderId());

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        books.areClosed();
    }

    private UUID expired() {
        var placed = shopper.pays("k", "pix").orderId();
        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("EXPIRED");
        return placed;
    }
}
