package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment that had expired cannot be voided when its order is canceled, and is paid after that. */
class MoneyForCanceledOrderIT {

    private World world;
    private Books books;
    private UUID placed;

    @BeforeEach
    void cancel() {
        world = new World();
        books = new Books(world);
        var shopper = new Shopper(world).puts(2, SERUM);
        var answer = shopper.pays("k", "pix");
        placed = answer.orderId();
        world.provider.expire(placed);
        shopper.cancels(placed, answer.json().getString("orderToken"), "c");
        assertThat(books.statuses()).containsExactly("CANCELED");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void it_goes_back_when_a_webhook_tells_of_it() throws Exception {
        world.provider.settle(placed);
        new ProviderWebhooks(world).tell("evt_1", "payment.captured", placed);

        goesBack();
    }

    @Test
    void it_is_looked_for_when_no_webhook_tells_of_it() {
        world.provider.settle(placed);
        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));
        world.recoverOnce();

        goesBack();
    }

    private void goesBack() {
        assertThat(books.statuses()).containsExactly("CANCELED");
        assertThat(books.ledger("refund", placed)).isOne();
        assertThat(books.events(placed, "order.canceled")).isOne();
        books.areClosed();
    }
}
