package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.remote.Unavailable;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One payment of which the provider says nothing useful keeps nobody from looking at those behind it. */
class LookForLateMoneyIT {

    private World world;
    private Books books;
    private UUID first;

    @BeforeEach
    void pay() {
        world = new World();
        books = new Books(world);
        first = orders("a");
        var second = orders("b");
        world.clock.advance(Duration.ofMinutes(31));
        world.recover();
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("EXPIRED", "EXPIRED");
        world.provider.settle(first);
        world.provider.settle(second);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private UUID orders(String key) {
        return new Shopper(world).puts(1, SERUM).pays(key, "pix").orderId();
    }

    private void look() {
        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 410, 429, 500})
    void a_payment_at_which_the_provider_fails_is_looked_at_in_the_next_round(int status) {
        world.provider.answers(first, status);
        look();
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("EXPIRED", "CONFIRMED");

        world.provider.lie = made -> made;
        look();
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("CONFIRMED", "CONFIRMED");
        books.areClosed();
    }

    @Test
    void a_provider_that_is_away_ends_the_round() {
        world.provider.answers(first, 503);
        assertThatThrownBy(this::look).isInstanceOf(Unavailable.Away.class);
        assertThat(world.count("order_sagas where status <> 'DONE'")).isZero();
    }
}
