package co.cosmeticos.orders.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CouponTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T12:00:00Z");

    @Test
    void a_percentage_keeps_the_fraction_of_a_centavo_for_the_shop() {
        assertThat(coupon(Coupon.Kind.PERCENT, 15).discountOn(999, NOW)).isEqualTo(149);
    }

    @Test
    void an_amount_takes_no_more_off_than_there_is() {
        assertThat(coupon(Coupon.Kind.AMOUNT, 5000).discountOn(4000, NOW)).isEqualTo(4000);
    }

    @Test
    void a_subtotal_below_the_minimum_gets_nothing() {
        var coupon = new Coupon("A", Coupon.Kind.AMOUNT, 100, "BRL", 5000, null, null, null, null, true, 0, 1);

        assertThatThrownBy(() -> coupon.discountOn(4999, NOW)).isInstanceOf(CouponRefused.SubtotalTooLow.class);
        assertThat(coupon.discountOn(5000, NOW)).isEqualTo(100);
    }

    @Test
    void its_end_is_the_first_moment_at_which_it_is_unknown() {
        var coupon = new Coupon("A", Coupon.Kind.AMOUNT, 100, "BRL", 0, null, null, NOW, NOW.plusDays(1), true, 0, 1);

        assertThatThrownBy(() -> coupon.discountOn(1000, NOW.minusNanos(1))).isInstanceOf(CouponRefused.Unknown.class);
        assertThat(coupon.discountOn(1000, NOW)).isEqualTo(100);
        assertThatThrownBy(() -> coupon.discountOn(1000, NOW.plusDays(1))).isInstanceOf(CouponRefused.Unknown.class);
    }

    private static Coupon coupon(Coupon.Kind kind, long value) {
        return new Coupon("A", kind, value, "BRL", 0, null, null, null, null, true, 0, 1);
    }
}
