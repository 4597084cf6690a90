package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.coupon.CouponExamples;
import co.cosmeticos.orders.coupon.SaveCoupon;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that comes after its order has expired: the goods if there are any, else the money back. */
class LateMoneyIT {

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
    void late_money_revives_an_expired_order_while_there_is_stock() throws Exception {
        var placed = expired();

        world.provider.settle(placed);
        webhooks.tell("evt_1", "payment.captured", placed);

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(world.catalog.free(SERUM)).isEqualTo(998);
        books.areClosed();
    }

    @Test
    void late_money_that_comes_while_the_order_is_taken_back_is_not_forgotten() throws Exception {
        var placed = shopper.pays("k", "pix").orderId();
        world.catalog.breakage.order("release", Breakage.Kind.TIMEOUT, 100);
        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("EXPIRED");

        world.provider.settle(placed);
        webhooks.tell("evt_1", "payment.captured", placed);
        world.catalog.breakage.clear();
        world.clock.advance(Duration.ofMinutes(3));
        world.recoverOnce();
        world.recoverOnce();

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(world.catalog.free(SERUM)).isEqualTo(998);
        books.areClosed();
    }

    @Test
    void an_expired_order_cannot_be_canceled_under_its_late_money() {
        var placed = shopper.pays("k", "pix");
        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();

        var canceled = shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "c");

        assertThat(canceled.status()).isEqualTo(409);
        assertThat(books.statuses()).containsExactly("EXPIRED");
    }

    @Test
    void late_money_goes_back_when_the_stock_is_gone_and_the_customer_is_told() throws Exception {
        var placed = expired();
        world.catalog.sell(SERUM, 8990, 1);

        world.provider.settle(placed);
        webhooks.tell("evt_1", "payment.captured", placed);

        assertThat(books.statuses()).containsExactly("CANCELED");
        assertThat(books.ledger("refund", placed)).isEqualTo(1);
        assertThat(books.events(placed, "order.canceled")).isEqualTo(1);
        books.areClosed();
    }

    @Test
    void money_for_an_order_that_lost_its_hold_gets_a_new_one() throws Exception {
        var placed = shopper.pays("k", "pix");
        world.catalog.expire(placed.orderId());

        world.provider.settle(placed.orderId());
        webhooks.tell("evt_1", "payment.captured", placed.orderId());

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        books.areClosed();
    }

    @Test
    void money_that_comes_between_expiry_and_void_buys_the_goods_that_are_still_held() {
        var placed = shopper.pays("k", "pix").orderId();
        world.failpoints.arm("checkout.reverse-payment.before", "fail");
        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("EXPIRED");

        world.provider.settle(placed);
        world.failpoints.disarm("checkout.reverse-payment.before");
        world.recoverOnce();

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(books.ledger("refund", placed)).isZero();
        assertThat(shopper.looks().getString("status")).isEqualTo("CONVERTED");
        books.areClosed();
    }

    @Test
    void late_money_without_a_webhook_is_looked_for() {
        var placed = expired();
        world.provider.settle(placed);

        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));
        world.recoverOnce();

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        books.areClosed();
    }

    @Test
    void an_order_that_expired_long_ago_is_looked_at_no_more() {
        var placed = expired();
        world.provider.settle(placed);
        world.clock.advance(Duration.ofDays(8));

        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));
        world.recoverOnce();

        assertThat(books.statuses()).containsExactly("EXPIRED");
    }

    @Test
    void late_money_redeems_the_coupon_again_that_was_returned_at_expiry() throws Exception {
        couponWithOneUse();
        shopper.coupon("UMA");
        var placed = expired();
        assertThat(world.count("coupon_redemptions")).isZero();

        world.provider.settle(placed);
        webhooks.tell("evt_1", "payment.captured", placed);

        assertThat(books.statuses()).containsExactly("CONFIRMED");
        assertThat(world.count("coupon_redemptions where order_id = '" + placed + "'"))
                .isOne();
        books.areClosed();
    }

    @Test
    void late_money_goes_back_when_somebody_else_has_used_the_coupon_up() throws Exception {
        couponWithOneUse();
        shopper.coupon("UMA");
        var placed = expired();
        var other = new Shopper(world).puts(1, SERUM);
        other.coupon("UMA");
        other.paysByCard("k2", "tok_ok");

        world.provider.settle(placed);
        webhooks.tell("evt_1", "payment.captured", placed);

        assertThat(books.statuses()).containsExactly("CANCELED", "CONFIRMED");
        assertThat(books.ledger("refund", placed)).isOne();
        assertThat(books.events(placed, "order.canceled")).isOne();
        books.areClosed();
    }

    @Test
    void a_webhook_that_meets_a_cancellation_tells_the_customer_once() throws Exception {
        var placed = shopper.pays("k", "pix");
        world.provider.settle(placed.orderId());
        world.failpoints.arm("cancel.reverse-payment.before", "fail");
        shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "c");

        webhooks.tell("evt_1", "payment.captured", placed.orderId());
        world.failpoints.disarm("cancel.reverse-payment.before");
        world.recover();

        assertThat(books.statuses()).containsExactly("CANCELED");
        assertThat(books.ledger("refund", placed.orderId())).isOne();
        assertThat(books.events(placed.orderId(), "order.canceled")).isOne();
        books.areClosed();
    }

    private void couponWithOneUse() {
        world.get(SaveCoupon.class).add(CouponExamples.percent("UMA", 10, 1, null), java.util.Optional.empty());
    }

    private UUID expired() {
        var placed = shopper.pays("k", "pix").orderId();
        world.clock.advance(Duration.ofMinutes(31));
        world.recoverOnce();
        assertThat(books.statuses()).containsExactly("EXPIRED");
        return placed;
    }
}
