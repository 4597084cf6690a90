package co.cosmeticos.orders.cancellation;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.order.ClaimOrder;
import co.cosmeticos.orders.webhook.LookForLateMoney;
import co.cosmeticos.platform.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that are confirmed long after they were placed: their buyers have the whole window from then. */
class PaidLaterIT {

    private static final Duration WINDOW = Duration.ofDays(7);

    private World world;
    private Books books;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
    }

    @AfterEach
    void close() {
        books.areClosed();
        world.close();
    }

    private Shopper guest() {
        return new Shopper(world).puts(1, SERUM);
    }

    private static String token(Shopper.Answer placed) {
        return placed.json().getString("orderToken");
    }

    private void isRefused(Shopper.Answer answer, UUID order, Instant until) {
        assertThat(answer.slug()).isEqualTo("cancellation-window-over");
        assertThat(Instant.parse(answer.json().getString("until"))).isEqualTo(until);
        assertThat(books.ledger("refund", order)).isZero();
    }

    private Shopper.Answer paidLate(Shopper shopper, String method, Duration later) {
        var placed = shopper.pays("late", method);
        world.clock.advance(later);
        world.provider.settle(placed.orderId());
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("CONFIRMED");
        return placed;
    }

    @Test
    void a_boleto_that_is_paid_days_later_has_its_whole_window() {
        var shopper = guest();
        var placed = paidLate(shopper, "boleto", Duration.ofDays(3).minusMinutes(1));
        var until = world.clock.instant().plus(WINDOW);
        world.clock.advance(WINDOW.plusMillis(1));
        isRefused(shopper.cancels(placed.orderId(), token(placed), "c"), placed.orderId(), until);
        world.clock.advance(Duration.ofMillis(-1));
        assertThat(shopper.cancels(placed.orderId(), token(placed), "d").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void late_money_after_a_week_confirms_an_order_that_can_be_canceled(String method) {
        var shopper = guest();
        var placed = shopper.pays("late", method);
        world.clock.advance(Duration.ofDays(4));
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("EXPIRED");
        world.clock.advance(Duration.ofDays(5));
        world.provider.settle(placed.orderId());
        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(shopper.cancels(placed.orderId(), token(placed), "c").status())
                .isEqualTo(200);
    }

    @Test
    void a_claim_begins_no_other_window_and_an_order_that_an_older_server_confirmed_has_one() {
        var shopper = guest();
        var placed = paidLate(shopper, "boleto", Duration.ofDays(2));
        world.jdbi.useHandle(handle -> handle.execute("update orders set confirmed_at = null"));
        world.clock.advance(WINDOW);
        assertThat(shopper.cancels(placed.orderId(), token(placed), "c").status())
                .isEqualTo(200);

        var other = guest();
        var card = other.paysByCard("k", "tok_ok");
        world.clock.advance(WINDOW);
        var ana = Ids.next();
        world.get(ClaimOrder.class).claim(card.orderId(), token(card), Callers.customer(ana));
        world.clock.advance(Duration.ofMillis(1));
        assertThat(Shopper.signedIn(world, ana).cancels(card.orderId(), "", "d").slug())
                .isEqualTo("cancellation-window-over");
    }
}
