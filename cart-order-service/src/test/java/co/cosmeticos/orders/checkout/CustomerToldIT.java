package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The event of a rejected order says whether the checkout itself was answered so, or its customer has yet to hear of it. */
class CustomerToldIT {

    private World world;
    private Books books;
    private Shopper shopper;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
        shopper = new Shopper(world).puts(1, SERUM);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<Boolean> customersTold() {
        return world.jdbi.withHandle(handle -> handle.createQuery(
                        "select (data::json->>'customerTold')::boolean from outbox_events where type = 'order.rejected'")
                .mapTo(Boolean.class)
                .list());
    }

    @Test
    void who_is_declined_in_the_answer_was_told() {
        assertThat(shopper.paysByCard("k1", "tok_declined").status()).isEqualTo(402);
        assertThat(shopper.paysByCard("k1", "tok_declined").status()).isEqualTo(402);
        assertThat(customersTold()).containsExactly(true);
    }

    @Test
    void nor_has_whose_stock_was_gone_when_another_server_took_over() {
        world.failpoints.arm("checkout.authorize-payment.after", "fail");
        shopper.paysByCard("k1", "tok_ok");
        world.failpoints.disarm("checkout.authorize-payment.after");
        world.catalog.expire((UUID) world.rows("select id from orders").get(0).get("id"));
        world.recover();
        assertThat(books.statuses()).containsExactly("REJECTED");
        assertThat(customersTold()).containsExactly(false);
    }

    @Test
    void who_was_told_that_the_order_is_pending_has_not_heard_of_its_end() {
        world.provider.breakage.order("authorize", Breakage.Kind.TIMEOUT, 100);
        assertThat(shopper.paysByCard("k1", "tok_ok").json().getString("status"))
                .isEqualTo("PENDING");
        world.recover();
        assertThat(customersTold()).containsExactly(false);
        assertThat(shopper.paysByCard("k1", "tok_ok").slug()).isEqualTo("checkout-not-completed");
    }

    @Test
    void nor_has_whose_line_was_lost_with_the_server() {
        world.failpoints.arm("checkout.authorize-payment.before", "fail");
        shopper.paysByCard("k1", "tok_declined");
        world.failpoints.disarm("checkout.authorize-payment.before");
        world.recover();
        assertThat(books.statuses()).containsExactly("REJECTED");
        assertThat(customersTold()).containsExactly(false);
        assertThat(shopper.paysByCard("k1", "tok_declined").slug()).isEqualTo("payment-declined");
    }
}
