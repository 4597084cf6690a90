package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.alarm.Alarms;
import co.cosmeticos.orders.orderquery.MoneyBack;
import co.cosmeticos.orders.orderquery.OrderSummaries;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that goes back at the provider, where nobody here has asked for it. */
class RefundAtProviderIT {

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
    void a_refund_is_told_once_and_stands_in_the_ledger_and_the_goods_stay_sold() throws Exception {
        world.provider.refundAtDashboard(order, total);
        for (var id : List.of("evt_1", "evt_1", "evt_2")) {
            assertThat(webhooks.tell(id, "payment.refunded", order)).isEqualTo(204);
        }

        assertThat(paid.told()).containsExactly(paid.fact(total, 0, "refunded-at-provider"));
        assertThat(world.rows("select kind, amount_minor, at_provider from payment_entries order by at, kind"))
                .containsExactly(
                        Map.of("kind", "CAPTURE", "amount_minor", total, "at_provider", false),
                        Map.of("kind", "REFUND", "amount_minor", total, "at_provider", true));
        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(world.get(Alarms.class).mismatchedPayments()).isZero();
        books.areClosed();
    }

    @Test
    void parts_add_up_and_a_chargeback_is_told_as_such() throws Exception {
        world.provider.refundAtDashboard(order, 100);
        webhooks.tell("evt_1", "payment.refunded", order);
        world.provider.refundAtDashboard(order, 50);
        webhooks.tell("evt_2", "payment.refunded", order);
        world.provider.chargeBack(order, total - 150);
        webhooks.tell("evt_3", "payment.charged_back", order);

        assertThat(paid.told())
                .containsExactly(
                        paid.fact(100, total - 100, "refunded-at-provider"),
                        paid.fact(50, total - 150, "refunded-at-provider"),
                        paid.fact(total - 150, 0, "charged-back"));
        books.areClosed();
        paid.cancels();
        assertThat(books.statuses()).containsExactly("CANCELED");
        assertThat(books.ledger("refund", order)).isZero();
        books.areClosed();
    }

    @Test
    void staff_sees_it_in_the_view_and_finds_it_in_the_list() throws Exception {
        new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        world.provider.refundAtDashboard(order, 100);
        webhooks.tell("evt_1", "payment.refunded", order);

        var payment = new Shopper(world).sees(order, paid.token()).json().getJsonObject("payment");
        assertThat(payment.getInt("refundedMinor")).isEqualTo(100);
        assertThat(payment.getInt("chargedBackMinor")).isZero();
        assertThat(seenTimeline()).endsWith("CONFIRMED", "REFUNDED 100");
        assertThat(found(null)).hasSize(2);
        assertThat(found(MoneyBack.REFUNDED)).containsExactly(order);
        assertThat(found(MoneyBack.CHARGED_BACK)).isEmpty();
        world.provider.chargeBack(order, 100);
        webhooks.tell("evt_2", "payment.charged_back", order);
        assertThat(found(MoneyBack.CHARGED_BACK)).containsExactly(order);
        assertThat(seenTimeline()).contains("REFUNDED 100", "CHARGED_BACK 100");
        paid.cancels();
        assertThat(found(MoneyBack.CHARGED_BACK)).isEmpty();
    }

    private List<String> seenTimeline() {
        var seen = new Shopper(world).sees(order, paid.token()).json();
        return seen.getJsonArray("timeline").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("event")
                        + (entry.containsKey("amountMinor") ? " " + entry.getInt("amountMinor") : ""))
                .toList();
    }

    private List<UUID> found(MoneyBack moneyBack) {
        return world.get(OrderSummaries.class).list(null, null, moneyBack, null, 10).stream()
                .map(row -> UUID.fromString(row.id()))
                .toList();
    }

    @Test
    void what_no_webhook_tells_of_is_looked_for() {
        world.provider.refundAtDashboard(order, total);
        look();
        assertThat(paid.told()).hasSize(1);
        look();
        assertThat(world.count("order_sagas where status <> 'DONE'")).isZero();
        assertThat(paid.told()).containsExactly(paid.fact(total, 0, "refunded-at-provider"));
        books.areClosed();
    }

    private void look() {
        world.get(LookForRefunds.class).run(world.clock.instant());
        world.recover();
    }

    @Test
    void many_of_them_are_looked_for_page_by_page() {
        for (var i = 0; i < 120; i++) {
            var one =
                    new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok").orderId();
            world.provider.refundAtDashboard(one, 100);
        }
        world.get(LookForRefunds.class).run(world.clock.instant());
        assertThat(world.count("order_sagas where status <> 'DONE'")).isEqualTo(120);
        world.recover();
        world.recover();
        assertThat(paid.told()).hasSize(120);
        books.areClosed();
    }

    @Test
    void a_refund_of_a_pix_before_its_capture_is_seen_is_seen_with_it() throws Exception {
        var part = new Shopper(world).puts(1, SERUM).pays("k", "pix").orderId();
        var whole = new Shopper(world).puts(1, SERUM).pays("k", "pix");
        world.provider.settle(part);
        world.provider.refundAtDashboard(part, 100);
        world.provider.settle(whole.orderId());
        world.provider.refundAtDashboard(whole.orderId(), whole.json().getInt("totalMinor"));
        webhooks.tell("evt_1", "payment.refunded", part);
        webhooks.tell("evt_2", "payment.captured", part);
        webhooks.tell("evt_3", "payment.refunded", whole.orderId());
        webhooks.tell("evt_4", "payment.captured", whole.orderId());

        assertThat(books.statuses()).containsExactly("CONFIRMED", "CANCELED", "CANCELED");
        assertThat(world.provider.of(part).refundedMinor())
                .isEqualTo(world.provider.of(part).capturedMinor());
        assertThat(world.rows(
                        "select data::json->>'refundedMinor' as back from outbox_events where type = 'order.canceled'"))
                .contains(
                        Map.of("back", whole.json().getJsonNumber("totalMinor").toString()));
        books.areClosed();
    }

    @Test
    void late_money_that_the_bank_has_taken_back_buys_nothing() throws Exception {
        var late = new Shopper(world).puts(1, SERUM).pays("k", "pix");
        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();
        world.provider.settle(late.orderId());
        world.provider.chargeBack(late.orderId(), late.json().getInt("totalMinor"));
        webhooks.tell("evt_1", "payment.captured", late.orderId());
        webhooks.tell("evt_2", "payment.charged_back", late.orderId());

        assertThat(books.statuses()).containsExactly("CONFIRMED", "EXPIRED");
        books.areClosed();
    }

    @Test
    void a_refund_that_is_told_of_while_the_order_is_being_confirmed_is_not_lost() throws Exception {
        var pix = new Shopper(world).puts(1, SERUM).pays("k", "pix").orderId();
        world.provider.settle(pix);
        world.catalog.breakage.order("commit", Breakage.Kind.LOST_REPLY, 1);
        webhooks.tell("evt_1", "payment.captured", pix);
        world.provider.refundAtDashboard(pix, 100);
        webhooks.tell("evt_2", "payment.refunded", pix);
        world.recover();

        assertThat(books.statuses()).containsExactly("CONFIRMED", "CONFIRMED");
        assertThat(books.events(pix, "order.refunded")).isOne();
        books.areClosed();
    }
}
