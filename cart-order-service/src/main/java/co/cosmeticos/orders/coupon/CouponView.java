package co.cosmeticos.orders.coupon;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A coupon as an administrator sees it. */
public record CouponView(
        String code,
        Coupon.Kind kind,
        long value,
        String currency,
        long minSubtotalMinor,
        @Nullable Integer maxRedemptions,
        @Nullable Integer maxPerCustomer,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean active,
        int redeemed) {

    static CouponView of(Coupon coupon) {
        return new CouponView(
                coupon.code(),
                coupon.rule().kind(),
                coupon.rule().value(),
                coupon.rule().currency(),
                coupon.rule().minSubtotalMinor(),
                coupon.limits().maxRedemptions(),
                coupon.limits().maxPerCustomer(),
                instant(coupon.validity().startsAt()),
                instant(coupon.validity().endsAt()),
                coupon.active(),
                coupon.redeemed());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
