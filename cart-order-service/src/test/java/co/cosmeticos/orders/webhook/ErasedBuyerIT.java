package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.coupon.CouponExamples;
import co.cosmeticos.orders.coupon.SaveCoupon;
import co.cosmeticos.orders.order.ClaimOrder;
import co.cosmeticos.orders.privacy.OrderPersonalData;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.privacy.PersonalData;
import co.cosmeticos.platform.value.Ids;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money for an order of whose buyer nothing is known any more: nobody is left to whom goods could be sent. */
class ErasedBuyerIT {

    private static final UUID ANA = Ids.next();

    private World world;
    private Books books;
    private Shopper guest;
    private LatePayments late;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
        late = new LatePayments(world, books);
        guest = new Shopper(world).puts(2, SERUM);
    }

    @AfterEach
    void close() {
        books.areClosed();
        assertThat(world.count("order_sagas where status <> 'DONE'")).isZero();
        assertThat(world.catalog.free(SERUM)).isEqualTo(1000);
        world.close();
    }

    private void isClaimed(Shopper.Answer placed) {
        world.get(ClaimOrder.class)
                .claim(placed.orderId(), placed.json().getString("orderToken"), Callers.customer(ANA));
    }

    private void hasCoupon() {
        world.get(SaveCoupon.class).add(CouponExamples.percent("UMA", 10, 1, null), Optional.empty());
        guest.coupon("UMA");
    }

    private void isErased() {
        world.get(OrderPersonalData.class).erase(new DataSubject(ANA, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void late_money_for_a_claimed_order_goes_back(String method) throws Exception {
        var placed = guest.pays("k", method);
        isClaimed(placed);
        late.expire();
        isErased();

        late.isPaid(placed.orderId());

        late.goesBack(placed.orderId());
    }

    @Test
    void late_money_goes_back_where_the_cart_was_the_persons_too() throws Exception {
        var own = Shopper.signedIn(world, ANA).puts(1, SERUM);
        var placed = late.expired(own, "own", "pix");
        isErased();

        late.isPaid(placed);

        late.goesBack(placed);
    }

    @Test
    void it_goes_back_with_a_coupon_which_is_not_redeemed_again() throws Exception {
        hasCoupon();
        var placed = guest.pays("k", "pix");
        isClaimed(placed);
        late.expire();
        isErased();

        late.isPaid(placed.orderId());

        late.goesBack(placed.orderId());
        assertThat(world.count("coupon_redemptions")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESERVE_AGAIN", "CONVERT_CART"})
    void a_saga_that_was_stuck_at_a_step_gives_the_money_back(String step) throws Exception {
        var placed = guest.pays("k", "pix");
        isClaimed(placed);
        late.expire();
        var point = "checkout." + step.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".before";
        world.failpoints.arm(point, "fail");
        late.isPaid(placed.orderId());
        // What an erasure of before did while the saga ran.
        world.jdbi.useHandle(handle -> handle.execute("update orders set email = '', customer_id = null"));
        world.failpoints.disarm(point);

        world.recover();

        late.goesBack(placed.orderId());
    }

    @Test
    void an_order_that_was_not_decided_is_rejected() {
        hasCoupon();
        world.failpoints.arm("checkout.redeem-coupon.before", "fail");
        guest.pays("k", "pix");
        world.jdbi.useHandle(handle -> handle.execute("update orders set email = '', customer_id = null"));
        world.failpoints.disarm("checkout.redeem-coupon.before");

        world.recover();

        assertThat(books.statuses()).containsExactly("REJECTED");
    }

    @Test
    void while_late_money_is_seen_to_nobody_is_erased() throws Exception {
        var placed = guest.pays("k", "pix");
        isClaimed(placed);
        late.expire();
        world.failpoints.arm("checkout.reserve-again.before", "fail");
        late.isPaid(placed.orderId());
        assertThatThrownBy(this::isErased).isInstanceOf(PersonalData.NotYet.class);
        world.failpoints.disarm("checkout.reserve-again.before");
        world.catalog.sell(SERUM, 8990, 0);
        world.recover();
        world.catalog.sell(SERUM, 8990, 1000);
        assertThat(books.statuses()).containsExactly("CANCELED");
        isErased();
        assertThat(world.count("orders where email <> ''")).isZero();
    }
}
