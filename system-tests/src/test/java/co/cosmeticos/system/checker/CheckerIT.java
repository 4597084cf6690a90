package co.cosmeticos.system.checker;

import static co.cosmeticos.system.checker.Corruption.authorized;
import static co.cosmeticos.system.checker.Corruption.each;
import static co.cosmeticos.system.checker.Corruption.goneBack;
import static co.cosmeticos.system.checker.Corruption.isOf;
import static co.cosmeticos.system.checker.Corruption.isTo;
import static co.cosmeticos.system.checker.Corruption.ledger;
import static co.cosmeticos.system.checker.Corruption.mails;
import static co.cosmeticos.system.checker.Corruption.order;
import static co.cosmeticos.system.checker.Corruption.otherPayment;
import static co.cosmeticos.system.checker.Corruption.product;
import static co.cosmeticos.system.checker.Corruption.twice;
import static co.cosmeticos.system.checker.Corruption.unpaid;
import static co.cosmeticos.system.checker.Corruption.with;
import static co.cosmeticos.system.checker.Corruption.without;
import static co.cosmeticos.system.checker.Corruption.worker;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker is silent about a true history, and names each of the corruptions that are planted into it. */
class CheckerIT {

    private static final Checker CHECKER = Checker.of(RunningShop.get());

    private static History history;
    private static Books whole;

    @BeforeAll
    static void aTrueHistory() {
        history = History.in(RunningShop.get());
        whole = CHECKER.awaitQuiet().read();
    }

    @Test
    void a_true_history_has_no_violation() {
        assertThat(CHECKER.violations()).isEmpty();
    }

    @AfterAll
    static void nothingThatWasPlantedIsLeft() {
        assertThat(CHECKER.violations()).isEmpty();
    }

    static List<Corruption> corruptions() {
        var paid = history.paid();
        var pix = history.pix();
        var declined = history.declined();
        var canceled = history.canceled();
        return List.of(
                ledger("money kept without a confirmed order: order " + canceled, without(isOf(canceled, "refund"))),
                order(
                        "money kept without a confirmed order: order " + paid,
                        "update orders set status = 'REJECTED' where id = '" + paid + "'"),
                ledger(
                        "confirmed order without exactly one capture: order %s has 0".formatted(paid),
                        without(isOf(paid, "capture"))),
                ledger(
                        "confirmed order without exactly one capture: order %s has 2".formatted(pix),
                        twice(isOf(pix, "capture"))),
                order(
                        "capture is not the total: order " + pix,
                        "update orders set shipping_minor = shipping_minor + 1, total_minor = total_minor + 1 where id = '"
                                + pix + "'"),
                ledger("refunds exceed the capture: order " + canceled, twice(isOf(canceled, "refund"))),
                ledger(
                        "order has several payments at the provider: order " + paid,
                        otherPayment(isOf(paid, "authorize"))),
                ledger("authorization left open: order " + declined, authorized(history.paid(), declined)),
                ledger("ledger has a gap", without(isOf(pix, "capture"))),
                order(
                        "provider and payments differ: order " + paid,
                        "update payments set status = 'AUTHORIZED' where order_id = '" + paid + "'"),
                ledger("provider and payments differ: order " + paid, goneBack(paid, "refund")),
                ledger("provider and payments differ: order " + pix, goneBack(pix, "chargeback")),
                order(
                        "money that went back is not told once: order " + paid,
                        "insert into payment_entries (order_id, kind, amount_minor, currency, idempotency_key, at, at_provider)"
                                + " select order_id, 'REFUND', 1, currency, 'REFUND-1', at, true from payment_entries"
                                + " where kind = 'CAPTURE' and order_id = '" + paid + "'"),
                order(
                        "payment and its entries differ: order " + pix,
                        "delete from payment_entries where order_id = '" + pix + "'"),
                product(
                        "stock is not conserved: " + history.sku(),
                        "update stock_levels set on_hand = on_hand + 1 where sku = '" + history.sku() + "'"),
                product(
                        "stock ledger does not add up: " + history.sku(),
                        "delete from stock_movements where sku = '" + history.sku() + "' and kind = 'SALE'"),
                product(
                        "reserved is not what is held: " + history.sku(),
                        "update stock_levels set reserved = reserved + 1 where sku = '" + history.sku() + "'"),
                product(
                        "live reservation of a finished saga: order " + declined,
                        "update reservations set status = 'HELD' where order_id = '" + declined + "'"),
                product(
                        "goods sold without an order: order " + canceled,
                        "update reservations set status = 'COMMITTED' where order_id = '" + canceled + "'"),
                product(
                        "sold order without its goods: order " + paid,
                        "update reservations set status = 'EXPIRED' where order_id = '" + paid + "'"),
                product(
                        "reservation has other lines: order " + paid,
                        "update reservation_lines set quantity = quantity + 1 where order_id = '" + paid + "'"),
                order(
                        "coupon counts other uses than it has: " + history.coupon(),
                        "update coupons set redeemed = redeemed + 1 where code = '" + history.coupon() + "'"),
                order(
                        "coupon uses are not the live orders with it: order " + history.discounted(),
                        "delete from coupon_redemptions where order_id = '" + history.discounted() + "'"),
                order(
                        "coupon uses are not the live orders with it: order " + declined,
                        "insert into coupon_redemptions select '" + declined
                                + "', code, customer, at from coupon_redemptions where order_id = '"
                                + history.discounted() + "'"),
                order(
                        "outbox row is unsent",
                        "update outbox_events set published_at = null, occurred_at = now() - interval '61 s' where subject = '"
                                + paid + "' and type = 'order.placed'"),
                worker(
                        "event without its effect",
                        "delete from inbox_messages where queue = 'async-worker.sales' and subject = '" + paid + "'"),
                worker(
                        "message is PARKED",
                        "update inbox_messages set status = 'PARKED', body = '{}' where queue = 'async-worker.sales' and subject = '"
                                + paid + "'"),
                worker(
                        "message is RETRY",
                        "update inbox_messages set status = 'RETRY', body = '{}' where queue = 'async-worker.event-log' and subject = '"
                                + pix + "' and type = 'order.placed'"),
                worker(
                        "effect without an event",
                        "insert into inbox_messages (queue, id, status, type, received_at) values ('async-worker.sales', 'nobody', 'DONE', 'order.placed', now())"),
                worker(
                        "effects are not the distinct events",
                        "delete from notifications where order_id = '" + paid + "'"),
                worker(
                        "confirmed order is not told once: order " + paid,
                        "update sales_orders set sold_on = null where order_id = '" + paid + "'"),
                worker("e-mails per order are not 1: order " + paid, """
                        insert into notifications (id, event_id, channel, kind, order_id, status, message_id, created_at, sent_at)
                        select gen_random_uuid(), 'twice', channel, kind, order_id, status, 'twice', created_at, 'epoch'
                          from notifications where order_id = '%s'""".formatted(paid)),
                worker(
                        "notification is FAILED",
                        "update notifications set status = 'FAILED' where order_id = '" + pix + "'"),
                mails("e-mails per order are not 1: none arrived of ORDER_CONFIRMED", without(isTo(history.email()))),
                mails("mail that nobody sent", each(mail -> with(mail, "messageId", "<other@example>"))),
                mails(
                        "mail to another address or of another order: ORDER_CONFIRMED",
                        each(mail -> with(mail, "text", ""))),
                order(
                        "carts converted are not the orders: order " + paid,
                        "update carts set status = 'OPEN' where id = '" + history.cart() + "'"),
                order(
                        "carts converted are not the orders: cart " + history.cart(),
                        "update orders set status = 'REJECTED' where id = '" + paid + "'"),
                order(
                        "currencies are not one: order " + paid,
                        "update orders set currency = 'USD' where id = '" + paid + "'"),
                order(
                        "currencies are not one: order " + pix,
                        "update payments set currency = 'USD' where order_id = '" + pix + "'"),
                order(
                        "currencies are not one: order " + paid,
                        "update payment_entries set currency = 'USD' where order_id = '" + paid + "'"),
                order(
                        "currencies are not one: order " + paid,
                        "update orders set lines = jsonb_set(lines, '{0,currency}', '\"USD\"') where id = '" + paid
                                + "'"),
                order(
                        "payment is not over the total: order " + pix,
                        "update payments set amount_minor = amount_minor + 1, status = 'PENDING' where order_id = '"
                                + pix + "'"),
                order(
                        "order is not what was shown: order " + paid,
                        "update orders set subtotal_minor = subtotal_minor + 1, total_minor = total_minor + 1 where id = '"
                                + paid + "'"),
                order(
                        "order is not what was shown: order " + history.discounted(),
                        "update orders set discount_minor = discount_minor - 1, total_minor = total_minor + 1 where id = '"
                                + history.discounted() + "'"),
                order(
                        "open cart holds bought goods: order " + paid,
                        "update carts set status = 'OPEN' where id = '" + history.cart() + "'"),
                order(
                        "saga is not final: CHECKOUT of order " + paid,
                        "update order_sagas set status = 'RUNNING' where order_id = '" + paid + "'"),
                order(
                        "nobody moves the order any more: " + paid,
                        "update orders set status = 'PENDING' where id = '" + paid + "'"),
                order(
                        "cart versions have a gap: cart " + history.cart(),
                        "delete from cart_events where version = 2 and cart_id = '" + history.cart() + "'"),
                order(
                        "cart projection is not its events: cart " + history.cart(),
                        "update carts set version = version + 1 where id = '" + history.cart() + "'"),
                order(
                        "cart projection is not its events: cart " + history.cart(),
                        "update carts set state = jsonb_set(state, '{lines,0,quantity}', '7') where id = '"
                                + history.cart() + "'"));
    }

    static List<Corruption> unpaidOrders() {
        return List.of(
                unpaid(history.pix(), "AWAITING_PAYMENT"),
                unpaid(history.pix(), "PENDING"),
                unpaid(history.paid(), "AWAITING_PAYMENT"));
    }

    @ParameterizedTest
    @MethodSource("unpaidOrders")
    void unpaid_orders_beyond_the_limit_are_named(Corruption planted) {
        try (var stores = new Stores(RunningShop.get().process())) {
            assertThat(new OrderRules(whole, 0).violations()).isEmpty();
            assertThat(new OrderRules(planted.plantedIn(whole, stores), 0).violations())
                    .anyMatch(line -> line.startsWith(planted.line()));
            stores.undo();
        }
    }

    @Test
    void a_card_that_is_being_charged_is_no_unpaid_order() {
        try (var stores = new Stores(RunningShop.get().process())) {
            var charged = unpaid(history.paid(), "PENDING").plantedIn(whole, stores);
            assertThat(new OrderRules(charged, 0).violations()).noneMatch(line -> line.startsWith("unpaid orders"));
            stores.undo();
        }
    }

    @ParameterizedTest
    @MethodSource("corruptions")
    void each_corruption_is_named(Corruption corruption) {
        try (var stores = new Stores(RunningShop.get().process())) {
            var books = corruption.plantedIn(whole, stores);
            assertThat(Checker.violations(books)).anyMatch(line -> line.startsWith(corruption.line()));
            stores.undo();
        }
    }
}
