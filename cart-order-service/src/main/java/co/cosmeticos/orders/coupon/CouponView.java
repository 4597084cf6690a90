package co.cosmeticos.orders.coupon;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as an administrator sees it.
 *
 * @param code what customers enter: 3 to 32 capitals, digits and hyphens
 * @param kind how the value is meant: percent or amount
 * @param value percent of the subtotal, 1 to 100, or an amount in the minor unit of currency
 * @param currency ISO 4217 code, in which a cart has to be
 * @param minSubtotalMinor least subtotal of a cart, in the minor unit of currency; 0 for none
 * @param maxRedemptions how often it is redeemed by all customers together; no limit when absent
 * @param maxPerCustomer how often it is redeemed by one customer; no limit when absent
 * @param startsAt from when it can be redeemed; at once when absent
 * @param endsAt from when it can be redeemed no more; without an end when absent
 * @param active whether it can be redeemed at all
 * @param redeemed number of orders that redeemed it, confirmed or under way
 */
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
