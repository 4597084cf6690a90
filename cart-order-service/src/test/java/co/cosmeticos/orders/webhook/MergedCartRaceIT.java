package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.value.Ids;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cart is merged, the one it goes into is bought by card, and its late PIX is paid, all at once: its goods are sold once. */
class MergedCartRaceIT {

    private static final int ROUNDS = 60;

    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    private World world;
    private Books books;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
    }

    @AfterEach
    void close() {
        pool.shutdown();
        world.close();
    }

    @Test
    void what_was_meant_once_is_sold_once() throws Exception {
        for (var round = 1; round <= ROUNDS; round++) {
            race(round);

            books.areClosed();
            assertThat(world.catalog.free(SERUM)).describedAs("round " + round).isEqualTo(1000 - 2L * round);
            assertThat(world.rows("""
                    select id from carts where status = 'OPEN' and state -> 'lines' @> '[{"sku": "%s"}]'
                    """.formatted(SERUM))).isEmpty();
        }
    }

    private void race(int round) throws Exception {
        var ana = Ids.next();
        var guest = new Shopper(world).puts(2, SERUM);
        var late = guest.pays("pix" + round, "pix").orderId();
        world.clock.advance(Duration.ofHours(1));
        world.recoverOnce();
        var own = Shopper.signedIn(world, ana).puts(1, CREAM);
        world.provider.settle(late);
        List<Callable<Integer>> moves = List.of(
                () -> Shopper.signedIn(world, ana).claims(guest.cart, ana).status(),
                () -> Shopper.signedIn(world, ana).claims(guest.cart, ana).status(),
                () -> buys(own, "card" + round),
                () -> new ProviderWebhooks(world).tell("evt" + round, "payment.captured", late));
        for (var move : pool.invokeAll(moves)) {
            assertThat(move.get()).isIn(200, 201, 204, 409);
        }
        world.recover();
        assertThat(new LatePayments(world, books).status(late)).isIn("CONFIRMED", "CANCELED");
    }

    private static int buys(Shopper own, String key) throws InterruptedException {
        Thread.sleep(ThreadLocalRandom.current().nextInt(40));
        own.looks();
        return own.paysByCard(key, "tok_ok").status();
    }
}
