package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.saga.SagaRecovery;
import co.cosmeticos.platform.value.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cart is given back while its customer begins one, fills it and claims a guest's: one is open, with all of their goods. */
class OneOpenCartRaceIT {

    private static final int ROUNDS = 60;

    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void one_is_open_with_all_of_the_goods() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        for (var round = 0; round < ROUNDS; round++) {
            var ana = Ids.next();
            Shopper.signedIn(world, ana).puts(2, SERUM).pays("k", "pix");
            var guest = new Shopper(world).puts(3, CREAM);
            world.clock.advance(Duration.ofHours(1));
            List<Callable<Integer>> moves = List.of(
                    () -> {
                        world.get(SagaRecovery.class).run();
                        return 200;
                    },
                    () -> Shopper.signedIn(world, ana).puts(1, CREAM).own().status(),
                    () -> Shopper.signedIn(world, ana).own().status(),
                    () -> Shopper.signedIn(world, ana).claims(guest.cart, ana).status());
            for (var move : pool.invokeAll(moves)) {
                assertThat(move.get()).isEqualTo(200);
            }
            world.recover();

            assertThat(world.count("orders where status <> 'EXPIRED'")).isZero();
            assertThat(world.rows("select id from carts where status = 'OPEN' and customer_id = '" + ana + "'"))
                    .hasSize(1);
            assertThat(world.get(Carts.class).openOf(ana).orElseThrow().quantities())
                    .isEqualTo(Map.of(SERUM, 2, CREAM, 4));
        }
        pool.shutdown();
        new Books(world).areClosed();
    }
}
