package co.cosmeticos.product.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.Race;
import co.cosmeticos.product.Shop;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReservationRaceIT {

    private static final Duration TIME = Duration.ofMinutes(15);
    private static final int ORDERS = 20;

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static UUID held(String sku) {
        var orderId = Ids.next();
        shop.get(ReserveStock.class).reserve(orderId, TIME, List.of(new Reservation.Line(sku, 1)));
        return orderId;
    }

    @Test
    void an_order_that_is_asked_again_while_its_product_goes_off_sale_gets_the_answer_of_the_first() throws Exception {
        shop.sells("OFF-SALE", 5);
        var orderId = Ids.next();
        var thread = Executors.newSingleThreadExecutor();
        try (var first = shop.jdbi().open()) {
            first.begin();
            first.execute(
                    "insert into reservations (order_id, status, expires_at) values (?, 'HELD', now() + interval '1 h')",
                    orderId);
            first.execute("insert into reservation_lines (order_id, sku, quantity) values (?, 'OFF-SALE', 1)", orderId);
            shop.jdbi().useHandle(other -> other.execute("update variants set active = false where sku = 'OFF-SALE'"));
            var again = CompletableFuture.supplyAsync(
                    () -> shop.get(ReserveStock.class)
                            .reserve(orderId, TIME, List.of(new Reservation.Line("OFF-SALE", 1))),
                    thread);
            await().until(() -> again.isDone() || shop.number("select count(*) from pg_locks where not granted") > 0);
            first.commit();
            assertThat(again.get(20, TimeUnit.SECONDS))
                    .satisfies(held -> assertThat(held.isNew()).isFalse());
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void payments_and_the_end_of_time_at_once_sell_or_free_each_order_and_the_books_balance() throws Exception {
        shop.sells("TIME-UP", 100);
        var orders = new UUID[ORDERS];
        for (var n = 0; n < ORDERS; n++) {
            orders[n] = held("TIME-UP");
        }
        shop.jdbi().useHandle(handle -> {
            for (var n = 0; n < ORDERS; n++) {
                handle.execute(
                        "update reservations set expires_at = clock_timestamp() + make_interval(secs => ?) where order_id = ?",
                        n * 0.01,
                        orders[n]);
            }
        });
        var turn = new AtomicInteger();
        var ends = shop.get(EndReservation.class);
        Race.atOnce(ORDERS * 4, () -> {
            var ticket = turn.getAndIncrement();
            var orderId = orders[ticket % ORDERS];
            if (ticket / ORDERS % 2 == 0) {
                return ends.commit(orderId);
            }
            ends.expire(orderId);
            return orderId;
        });
        await().until(() -> {
            shop.get(ExpireReservations.class).expire();
            return shop.number(
                            "select count(*) from reservations r where status = 'HELD' and exists"
                                    + " (select 1 from reservation_lines l where l.order_id = r.order_id and l.sku = 'TIME-UP')")
                    == 0;
        });
        var sold = shop.number("select count(*) from reservations r join reservation_lines l using (order_id)"
                + " where l.sku = 'TIME-UP' and r.status = 'COMMITTED'");
        assertThat(shop.number("select on_hand from stock_levels where sku = 'TIME-UP'"))
                .isEqualTo(100 - sold);
        assertThat(shop.number("select reserved from stock_levels where sku = 'TIME-UP'"))
                .isZero();
        assertThat(shop.number("select count(*) from outbox_events where type = 'reservation.expired'"))
                .isEqualTo(ORDERS - sold);
    }
}
