package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PIX or boleto that is paid when its cart has been bought since: the money goes back, and nobody pays twice. */
class BoughtTwiceIT {

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
        books.areClosed();
        world.close();
    }

    private UUID expired(String key, String method) {
        var placed = shopper.pays(key, method).orderId();
        world.clock.advance(Duration.ofDays(4));
        world.recoverOnce();
        assertThat(shopper.looks().getString("status")).isEqualTo("OPEN");
        return placed;
    }

    private void isPaid(UUID order) throws Exception {
        world.provider.settle(order);
        webhooks.tell("evt_" + order, "payment.captured", order);
    }

    private void goesBack(UUID order) {
        assertThat(world.rows("select status, reason from orders where id = '" + order + "'"))
                .singleElement()
                .hasToString("{status=CANCELED, reason=paid-too-late}");
        assertThat(books.ledger("refund", order)).isOne();
        assertThat(books.events(order, "order.canceled")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void a_cart_that_was_bought_by_card_since_is_not_paid_again(String method) throws Exception {
        var late = expired("k", method);
        assertThat(shopper.paysByCard("again", "tok_ok").status()).isEqualTo(201);

        isPaid(late);

        goesBack(late);
        assertThat(books.statuses()).containsExactly("CANCELED", "CONFIRMED");
        assertThat(world.catalog.free(SERUM)).isEqualTo(998);
    }

    @Test
    void a_cart_whose_other_order_waits_for_its_pix_is_not_paid_twice() throws Exception {
        var late = expired("k", "pix");
        var other = shopper.pays("again", "pix").orderId();

        isPaid(late);
        isPaid(other);

        goesBack(late);
        assertThat(books.statuses()).containsExactly("CANCELED", "CONFIRMED");
    }

    @Test
    void of_two_late_payments_the_second_goes_back_though_something_else_is_left() throws Exception {
        var first = expired("k", "pix");
        shopper.puts(1, CREAM);
        var second = expired("again", "pix");

        isPaid(first);
        isPaid(second);

        goesBack(second);
        assertThat(books.statuses()).containsExactly("CONFIRMED", "CANCELED");
        assertThat(shopper.looks().getInt("totalMinor")).isEqualTo(12_500);
    }

    @Test
    void a_checkout_that_begins_while_late_money_is_looked_at_is_the_one_that_buys() throws Exception {
        var late = expired("k", "pix");
        world.failpoints.arm("checkout.commit-reservation.before", "fail");
        isPaid(late);
        world.failpoints.disarm("checkout.commit-reservation.before");
        assertThat(shopper.pays("again", "pix").status()).isEqualTo(201);

        world.recoverOnce();

        goesBack(late);
        assertThat(books.statuses()).containsExactly("CANCELED", "AWAITING_PAYMENT");
        isPaid(UUID.fromString(String.valueOf(world.rows("select id from orders where status = 'AWAITING_PAYMENT'")
                .get(0)
                .get("id"))));
    }

    @Test
    void money_for_a_cart_that_was_deleted_goes_back() throws Exception {
        var late = expired("k", "pix");
        world.jdbi.useHandle(handle -> handle.execute("delete from cart_events; delete from carts"));

        isPaid(late);

        goesBack(late);
    }

    @Test
    void another_order_that_came_to_nothing_is_none() throws Exception {
        var late = expired("k", "pix");
        assertThat(shopper.paysByCard("again", "tok_bad").status()).isEqualTo(402);

        isPaid(late);

        assertThat(books.statuses()).containsExactly("CONFIRMED", "REJECTED");
    }
}
