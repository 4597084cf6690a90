package co.cosmeticos.orders.coupon;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A coupon and its limits.
 *
 * @param value percent (1 to 100), or minor units
 * @param maxRedemptions by all customers together; no limit when absent
 * @param redeemed by orders that are confirmed or under way
 */
public record Coupon(
        String code,
        Kind kind,
        long value,
        String currency,
        long minSubtotalMinor,
        @Nullable Integer maxRedemptions,
        @Nullable Integer maxPerCustomer,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        boolean active,
        int redeemed,
        long version) {

    /** How the value is meant. */
    public enum Kind {
        PERCENT,
        AMOUNT
    }

    /** Its rule, if it may be used now; throws {@link CouponRefused}. */
    public CouponRule ruleAt(OffsetDateTime now) {
        if (!isOpenAt(now)) {
            throw new CouponRefused.Unknown();
        }
        if (maxRedemptions != null && redeemed >= maxRedemptions) {
            throw new CouponRefused.Exhausted();
        }
        return new CouponRule(kind, value, currency, minSubtotalMinor);
    }

    /** Throws {@link CouponRefused.LimitBelowRedemptions} when it has been redeemed more often than it may be now. */
    void requireRedeemedAtMost(@Nullable Integer limit) {
        if (limit != null && redeemed > limit) {
            throw new CouponRefused.LimitBelowRedemptions(redeemed);
        }
    }

    boolean isOpenAt(OffsetDateTime now) {
        return active && (startsAt == null || !now.isBefore(startsAt)) && (endsAt == null || now.isBefore(endsAt));
    }
}
