package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookIT {

    private World world;
    private Books books;
    private Shopper shopper;
    private ProviderWebhooks webhooks;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
        shopper = new Shopper(world).puts(2, SERUM);
        webhooks = new ProviderWebhooks(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_pix_waits_and_is_confirmed_when_its_webhook_comes() throws Exception {
        var placed = shopper.pays("k", "pix");
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.json().getString("status")).isEqualTo("AWAITING_PAYMENT");

        world.provider.settle(placed.orderId());
        assertThat(webhooks.tell("evt_1", "payment.captured", placed.orderId())).isEqualTo(204);

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(shopper.pays("k", "pix")).isEqualTo(placed);
        assertThat(shopper.looks().getString("status")).isEqualTo("CONVERTED");
        books.areClosed();
    }

    @Test
    void a_pix_whose_webhook_is_lost_is_found_by_reconciliation() {
        var placed = shopper.pays("k", "pix");
        world.provider.settle(placed.orderId());

        world.recoverOnce();

        assertThat(books.statuses()).containsExactly("CONFIRMED");
    }

    @Test
    void a_3ds_challenge_decides_the_order() throws Exception {
        var failed = shopper.paysByCard("k1", "tok_3ds");
        world.provider.challenge(failed.orderId(), false);
        webhooks.tell("evt_1", "payment.declined", failed.orderId());
        shopper.looks();
        var passed = shopper.paysByCard("k2", "tok_3ds");
        world.provider.challenge(passed.orderId(), true);
        webhooks.tell("evt_2", "payment.authorized", passed.orderId());

        assertThat(books.statuses()).containsExactly("CANCELED", "CONFIRMED");
        books.areClosed();
    }

    @Test
    void nobody_pays_in_time_and_the_order_expires_with_nothing_kept() {
        var placed = shopper.pays("k", "pix");

        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();

        assertThat(books.statuses()).containsExactly("EXPIRED");
        assertThat(books.events(placed.orderId(), "order.expired")).isEqualTo(1);
        assertThat(world.catalog.free(SERUM)).isEqualTo(1000);
        assertThat(shopper.looks().getString("status")).isEqualTo("OPEN");
        books.areClosed();
    }

    @Test
    void an_order_that_waits_for_its_payment_can_be_canceled() {
        var placed = shopper.pays("k", "boleto");

        var canceled = shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "c");

        assertThat(canceled.status()).isEqualTo(200);
        assertThat(books.statuses()).containsExactly("CANCELED");
        assertThat(shopper.looks().getString("status")).isEqualTo("OPEN");
        books.areClosed();
    }

    @Test
    void a_thousand_webhooks_in_any_order_and_number_end_in_the_state_of_one_that_came_once() throws Exception {
        var straight = new Shopper(world).puts(1, SERUM).pays("k", "pix").orderId();
        world.provider.settle(straight);
        webhooks.tell("evt_straight", "payment.captured", straight);
        var random = new Random(20_261_122);
        var shuffled = new ArrayList<UUID>();
        for (var round = 0; round < 200; round++) {
            var placed = new Shopper(world).puts(1, SERUM).pays("k", "pix").orderId();
            shuffled.add(placed);
            var events = new ArrayList<>(List.of(
                    "payment.captured",
                    "payment.captured",
                    "payment.authorized",
                    "payment.expired",
                    "payment.declined"));
            Collections.shuffle(events, random);
            var paidBefore = random.nextInt(events.size());
            for (var i = 0; i < events.size(); i++) {
                if (i == paidBefore) {
                    world.provider.settle(placed);
                }
                var id = "evt_" + round + "_" + random.nextInt(4);
                assertThat(webhooks.tell(id, events.get(i), placed)).isEqualTo(204);
            }
        }
        world.recover();
        world.recoverOnce();

        assertThat(state(straight))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).containsEntry("status", "CONFIRMED").containsEntry("refunded_minor", 0L));
        assertThat(shuffled)
                .hasSize(200)
                .allSatisfy(order -> assertThat(state(order)).isEqualTo(state(straight)));
        books.areClosed();
    }

    private List<Map<String, Object>> state(UUID order) {
        return world.rows("""
                select o.status, o.reason, o.total_minor, c.status as cart, p.status as payment, p.captured_minor,
                       p.refunded_minor, s.status as saga, s.step,
                       (select string_agg(kind || ' ' || amount_minor, ', ') from payment_entries where order_id = o.id) as money,
                       (select count(*) from outbox_events where subject = o.id::text) as events,
                       (select string_agg(type, ', ' order by type) from outbox_events where subject = o.id::text) as told
                  from orders o join carts c on c.id = o.cart_id join payments p on p.order_id = o.id
                  join order_sagas s on s.order_id = o.id
                 where o.id = '%s'
                """.formatted(order));
    }

    @Test
    void the_same_event_fifty_times_at_once_has_one_effect() throws Exception {
        var placed = shopper.pays("k", "pix").orderId();
        world.provider.settle(placed);
        var pool = Executors.newFixedThreadPool(16);
        var calls = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<Integer>) () -> webhooks.tell("evt_1", "payment.captured", placed))
                .toList();

        for (var answer : pool.invokeAll(calls)) {
            assertThat(answer.get()).isEqualTo(204);
        }
        pool.shutdown();

        assertThat(books.events(placed, "order.placed")).isEqualTo(1);
        books.areClosed();
    }

    @Test
    void a_bad_absent_or_old_signature_is_refused_and_has_no_effect() throws Exception {
        var placed = shopper.pays("k", "pix").orderId();
        world.provider.settle(placed);
        var now = world.clock.instant().getEpochSecond();
        var body = ProviderWebhooks.body("payment.captured", placed);

        assertThat(webhooks.post("e", now, "v1,AAAA", body)).isEqualTo(401);
        assertThat(webhooks.post("e", now, null, body)).isEqualTo(401);
        assertThat(webhooks.post("e", now - 301, ProviderWebhooks.sign("e", now - 301, body), body))
                .isEqualTo(401);
        assertThat(webhooks.post("e", now + 301, ProviderWebhooks.sign("e", now + 301, body), body))
                .isEqualTo(401);
        assertThat(webhooks.post("other", now, ProviderWebhooks.sign("e", now, body), body))
                .isEqualTo(401);
        assertThat(books.statuses()).containsExactly("AWAITING_PAYMENT");
        assertThat(webhooks.post("e", now - 299, "v1,AAAA " + ProviderWebhooks.sign("e", now - 299, body), body))
                .isEqualTo(204);
        assertThat(books.statuses()).containsExactly("CONFIRMED");
    }
}
