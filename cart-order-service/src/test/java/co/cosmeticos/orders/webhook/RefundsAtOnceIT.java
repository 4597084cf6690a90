package co.cosmeticos.orders.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.World;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money goes back at the provider, and from here, at once: once in all. */
class RefundsAtOnceIT {

    private World world;
    private Books books;
    private ProviderWebhooks webhooks;
    private PaidOrder paid;
    private UUID order;
    private long total;

    @BeforeEach
    void buy() {
        world = new World();
        books = new Books(world);
        webhooks = new ProviderWebhooks(world);
        paid = PaidOrder.of(world, 2, "k");
        order = paid.id();
        total = paid.total();
        assertThat(books.statuses()).containsExactly("CONFIRMED");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_refund_before_a_cancellation_is_not_given_back_again() throws Exception {
        world.provider.refundAtDashboard(order, total);
        webhooks.tell("evt_1", "payment.refunded", order);
        assertThat(paid.cancels().status()).isEqualTo(200);

        assertThat(books.ledger("refund", order)).isZero();
        assertThat(books.statuses()).containsExactly("CANCELED");
        assertThat(paid.told()).hasSize(1);
        books.areClosed();
    }

    @Test
    void a_cancellation_gives_back_only_what_is_left_also_of_a_refund_that_nobody_told_of() throws Exception {
        world.provider.refundAtDashboard(order, 100);
        world.provider.breakage.order("refund", Breakage.Kind.LOST_REPLY, 1);
        paid.cancels();
        world.recover();
        webhooks.tell("evt_1", "payment.refunded", order);
        webhooks.tell("evt_2", "payment.refunded", order);

        assertThat(world.provider.of(order).refundedMinor()).isEqualTo(total);
        assertThat(books.ledger("refund", order)).isOne();
        assertThat(paid.told()).isEmpty();
        assertThat(
                        world.rows(
                                "select (data::json->>'refundedMinor')::bigint as back from outbox_events where type = 'order.canceled'"))
                .containsExactly(Map.of("back", total));
        books.areClosed();
    }

    @Test
    void notices_lookers_and_a_cancellation_at_once_give_back_once_and_tell_once() throws Exception {
        for (var round = 0; round < 12; round++) {
            paid = PaidOrder.of(world, 1, "k" + round);
            order = paid.id();
            var all = paid.total();
            var part = round % 2 == 0 ? all : 100;
            world.provider.refundAtDashboard(order, part);
            var number = round;
            var calls = Stream.concat(
                            IntStream.range(0, 8).mapToObj(i -> (Callable<Object>)
                                    () -> webhooks.tell("evt_" + number + "_" + i % 4, "payment.refunded", order)),
                            Stream.<Callable<Object>>of(paid::cancels, () -> {
                                world.get(LookForRefunds.class).run(world.clock.instant());
                                return true;
                            }))
                    .toList();
            var pool = Executors.newFixedThreadPool(calls.size());
            for (var call : pool.invokeAll(calls)) {
                call.get();
            }
            pool.shutdown();
            world.recover();

            assertThat(world.provider.of(order).refundedMinor()).isEqualTo(all);
            assertThat(books.ledger("refund", order)).isEqualTo(part == all ? 0 : 1);
            assertThat(books.events(order, "order.refunded")).isLessThanOrEqualTo(1);
            assertThat(books.events(order, "order.canceled")).isOne();
        }
        books.areClosed();
    }

    @Test
    void notices_at_once_are_told_once() throws Exception {
        world.provider.refundAtDashboard(order, 100);
        var pool = Executors.newFixedThreadPool(16);
        var calls = IntStream.range(0, 32)
                .mapToObj(i -> (Callable<Integer>) () -> webhooks.tell("evt_" + i, "payment.refunded", order))
                .toList();
        for (var call : pool.invokeAll(calls)) {
            assertThat(call.get()).isEqualTo(204);
        }
        pool.shutdown();
        world.recover();

        assertThat(paid.told()).containsExactly(paid.fact(100, total - 100, "refunded-at-provider"));
        books.areClosed();
    }
}
