package co.cosmeticos.orders.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.CurrencyMismatch;
import co.cosmeticos.platform.money.Money;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CouponTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T12:00:00Z");

    @Test
    void a_percentage_keeps_the_fraction_of_a_centavo_for_the_shop() {
        assertThat(coupon(Coupon.Kind.PERCENT, 15)
                        .ruleAt(NOW)
                        .discountOn(brl(999))
                        .minorUnits())
                .isEqualTo(149);
    }

    @Test
    void an_amount_takes_no_more_off_than_there_is() {
        assertThat(coupon(Coupon.Kind.AMOUNT, 5000)
                        .ruleAt(NOW)
                        .discountOn(brl(4000))
                        .minorUnits())
                .isEqualTo(4000);
    }

    @Test
    void a_subtotal_below_the_minimum_gets_nothing() {
        var coupon = CouponExamples.of(new CouponRule(Coupon.Kind.AMOUNT, 100, "BRL", 5000), CouponExamples.ALWAYS);

        assertThatThrownBy(() -> coupon.ruleAt(NOW).discountOn(brl(4999)).minorUnits())
                .isInstanceOf(CouponRefused.SubtotalTooLow.class);
        assertThat(coupon.ruleAt(NOW).discountOn(brl(5000)).minorUnits()).isEqualTo(100);
    }

    @Test
    void its_end_is_the_first_moment_at_which_it_is_unknown() {
        var coupon = CouponExamples.of(
                new CouponRule(Coupon.Kind.AMOUNT, 100, "BRL", 0), new Coupon.Validity(NOW, NOW.plusDays(1)));

        assertThatThrownBy(() -> coupon.ruleAt(NOW.minusNanos(1))).isInstanceOf(CouponRefused.Unknown.class);
        assertThat(coupon.ruleAt(NOW).discountOn(brl(1000)).minorUnits()).isEqualTo(100);
        assertThatThrownBy(() -> coupon.ruleAt(NOW.plusDays(1))).isInstanceOf(CouponRefused.Unknown.class);
    }

    @Test
    void a_coupon_in_one_currency_takes_nothing_off_another() {
        for (var kind : Coupon.Kind.values()) {
            var rule = coupon(kind, 10).ruleAt(NOW);
            for (var other : new String[] {"USD", "JPY", "ARS", "KWD"}) {
                assertThatThrownBy(() -> rule.discountOn(Money.of(10_000, other)))
                        .isInstanceOf(CurrencyMismatch.class)
                        .hasMessage("The currency of the cart is %s, not BRL.", other);
            }
        }
    }

    private static Money brl(long minor) {
        return Money.of(minor, "BRL");
    }

    private static Coupon coupon(Coupon.Kind kind, long value) {
        return CouponExamples.of(new CouponRule(kind, value, "BRL", 0), CouponExamples.ALWAYS);
    }
}
