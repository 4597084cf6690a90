package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody gets goods for a part of their price: where some of the money went back before it was seen, the rest does too. */
class PartOfThePriceIT {

    private World world;
    private Books books;
    private ProviderWebhooks webhooks;
    private Shopper.Answer placed;
    private long total;

    @BeforeEach
    void buy() {
        world = new World();
        books = new Books(world);
        webhooks = new ProviderWebhooks(world);
        placed = new Shopper(world).puts(1, SERUM).pays("k", "pix");
        total = placed.json().getInt("totalMinor");
    }

    @AfterEach
    void close() {
        books.areClosed();
        world.close();
    }

    private void paidButFor(long missing) throws Exception {
        world.provider.settle(placed.orderId());
        world.provider.chargeBack(placed.orderId(), missing);
        webhooks.tell("evt_1", "payment.captured", placed.orderId());
    }

    private void isGivenBack(long kept) {
        assertThat(books.statuses()).containsExactly("CANCELED");
        assertThat(world.provider.of(placed.orderId()).refundedMinor()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 5_000})
    void a_part_that_is_missing_cancels_the_order(long missing) throws Exception {
        paidButFor(missing);
        isGivenBack(total - missing);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void so_does_all_of_it_or_all_but_a_centavo(long left) throws Exception {
        paidButFor(total - left);
        isGivenBack(left);
    }

    @Test
    void late_money_of_which_a_part_is_missing_revives_no_order() throws Exception {
        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("EXPIRED");
        paidButFor(1);
        isGivenBack(total - 1);
    }
}
