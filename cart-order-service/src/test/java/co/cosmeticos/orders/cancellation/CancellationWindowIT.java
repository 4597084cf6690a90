package co.cosmeticos.orders.cancellation;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.value.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buyers cancel an order within seven days after it was confirmed; staff may always. */
class CancellationWindowIT {

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

    private Shopper customer() {
        return Shopper.signedIn(world, Ids.next()).puts(1, SERUM);
    }

    private static String token(Shopper.Answer placed) {
        return placed.json().getString("orderToken");
    }

    private void isRefused(Shopper.Answer answer, UUID order, Instant until) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.slug()).isEqualTo("cancellation-window-over");
        assertThat(Instant.parse(answer.json().getString("until"))).isEqualTo(until);
        assertThat(answer.json().getString("detail"))
                .isEqualTo("The time to cancel this order has passed. Please contact the shop.");
        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(books.ledger("refund", order)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1H", "P6DT23H59M59.999S", "P7D"})
    void within_the_window_the_token_cancels(Duration later) {
        var shopper = guest();
        var placed = shopper.paysByCard("k", "tok_ok");
        world.clock.advance(later);

        assertThat(shopper.cancels(placed.orderId(), token(placed), "c").status())
                .isEqualTo(200);
        assertThat(books.statuses()).containsExactly("CANCELED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P7DT0.001S", "P8D", "P179D"})
    void after_it_the_token_only_shows_the_order(Duration later) {
        var shopper = guest();
        var until = world.clock.instant().plus(WINDOW);
        var placed = shopper.paysByCard("k", "tok_ok");
        world.clock.advance(later);

        isRefused(shopper.cancels(placed.orderId(), token(placed), "c"), placed.orderId(), until);
        assertThat(shopper.sees(placed.orderId(), token(placed)).status()).isEqualTo(200);
    }

    @Test
    void a_customer_is_bound_by_it_with_and_without_the_token() {
        var customer = customer();
        var until = world.clock.instant().plus(WINDOW);
        var placed = customer.paysByCard("k", "tok_ok");
        world.clock.advance(WINDOW.plusMillis(1));

        isRefused(customer.cancels(placed.orderId(), "", "c"), placed.orderId(), until);
        isRefused(customer.cancels(placed.orderId(), token(placed), "d"), placed.orderId(), until);
        assertThat(customer().cancels(placed.orderId(), "", "e").status()).isEqualTo(404);
    }

    @Test
    void a_customer_cancels_at_its_very_end() {
        var customer = customer();
        var placed = customer.paysByCard("k", "tok_ok");
        world.clock.advance(WINDOW);

        assertThat(customer.cancels(placed.orderId(), "", "c").status()).isEqualTo(200);
    }

    @Test
    void staff_may_always_also_with_a_token_or_for_themselves() {
        var bought = guest().paysByCard("k", "tok_ok");
        var shown = guest().paysByCard("l", "tok_ok");
        var staff = customer();
        var own = staff.paysByCard("m", "tok_ok");
        staff.permission = Optional.of("orders:cancel");
        world.clock.advance(Duration.ofDays(100));

        assertThat(staff.cancels(bought.orderId(), "", "c").status()).isEqualTo(200);
        assertThat(staff.cancels(shown.orderId(), token(shown), "c").status()).isEqualTo(200);
        assertThat(staff.cancels(own.orderId(), "", "c").status()).isEqualTo(200);
        assertThat(books.statuses()).containsOnly("CANCELED");
        assertThat(world.count("outbox_events where type = 'audit.recorded'")).isOne();
    }

    @Test
    void another_permission_is_none() {
        var bought = guest().paysByCard("k", "tok_ok");
        var reader = customer();
        reader.permission = Optional.of("orders:read");
        world.clock.advance(WINDOW.plusMillis(1));

        assertThat(reader.cancels(bought.orderId(), "", "c").status()).isEqualTo(404);
        assertThat(reader.cancels(bought.orderId(), token(bought), "c").slug()).isEqualTo("cancellation-window-over");
    }

    @Test
    void a_replay_gets_its_stored_answer_after_the_window() {
        var shopper = guest();
        var placed = shopper.paysByCard("k", "tok_ok");
        world.clock.advance(WINDOW);
        var first = shopper.cancels(placed.orderId(), token(placed), "c");
        world.clock.advance(Duration.ofHours(1));

        var again = shopper.cancels(placed.orderId(), token(placed), "c");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again).isEqualTo(first);
        assertThat(shopper.cancels(placed.orderId(), token(placed), "other").slug())
                .isEqualTo("order-status-conflict");
        assertThat(books.ledger("refund", placed.orderId())).isOne();
    }

    @Test
    void a_key_that_was_refused_is_free() {
        var shopper = guest();
        var placed = shopper.paysByCard("k", "tok_ok");
        world.clock.advance(WINDOW.plusMillis(1));
        assertThat(shopper.cancels(placed.orderId(), token(placed), "c").slug()).isEqualTo("cancellation-window-over");

        var staff = customer();
        staff.permission = Optional.of("orders:cancel");
        assertThat(staff.cancels(placed.orderId(), "", "c").status()).isEqualTo(200);
    }

    @Test
    void orders_that_are_not_confirmed_keep_their_rules() {
        var waits = guest();
        var waiting = waits.pays("k", "boleto");
        var expires = guest();
        var expired = expires.pays("l", "pix");
        world.clock.advance(Duration.ofHours(1));
        world.recoverOnce();
        world.clock.advance(WINDOW);

        assertThat(expires.cancels(expired.orderId(), token(expired), "c").slug())
                .isEqualTo("order-status-conflict");
        assertThat(waits.cancels(waiting.orderId(), token(waiting), "c").status())
                .isEqualTo(200);
        assertThat(books.statuses()).containsExactly("CANCELED", "EXPIRED");
    }

    @Test
    void its_length_is_a_setting() {
        var read = new Settings(key -> Optional.<String>empty(), "order");
        assertThat(OrderSettings.from(read).cancellationWindow()).isEqualTo(WINDOW);
        var other =
                new Settings(key -> Optional.of("order.cancellation.window".equals(key) ? "PT48H" : "P180D"), "order");
        assertThat(OrderSettings.from(other).cancellationWindow()).isEqualTo(Duration.ofHours(48));
        assertThatThrownBy(() -> new OrderSettings(Duration.ofDays(1), Duration.ZERO, Duration.ofDays(180)))
                .hasMessageContaining("cancellation.window");
        assertThatThrownBy(() -> new OrderSettings(Duration.ofDays(1), Duration.ofDays(-1), Duration.ofDays(180)))
                .hasMessageContaining("cancellation.window");
    }
}
