package co.cosmeticos.orders.coupon;

import org.jspecify.annotations.Nullable;

/** Coupons that are active and always valid. */
public final class CouponExamples {

    public static final Coupon.Validity ALWAYS = new Coupon.Validity(null, null);

    private CouponExamples() {}

    public static Coupon percent(String code, long value) {
        return percent(code, value, null, null);
    }

    public static Coupon percent(
            String code, long value, @Nullable Integer maxRedemptions, @Nullable Integer maxPerCustomer) {
        return of(
                code,
                new CouponRule(Coupon.Kind.PERCENT, value, "BRL", 0),
                new Coupon.Limits(maxRedemptions, maxPerCustomer),
                ALWAYS);
    }

    public static Coupon of(CouponRule rule, Coupon.Validity validity) {
        return of("A", rule, new Coupon.Limits(null, null), validity);
    }

    private static Coupon of(String code, CouponRule rule, Coupon.Limits limits, Coupon.Validity validity) {
        return Coupon.create(code, rule, limits, validity, true);
    }
}
