package co.cosmeticos.orders.promotion;

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

    private static final int HUNDRED = 100;

    /** How the value is meant. */
    public enum Kind {
        PERCENT,
        AMOUNT
    }

    /**
     * What it takes off this subtotal in minor units, never more than the subtotal; fractions of a centavo stay with
     * the shop. Throws {@link CouponRefused}.
     */
    public long discountOn(long subtotalMinor, OffsetDateTime now) {
        if (!isOpenAt(now)) {
            throw new CouponRefused.Unknown();
        }
        if (maxRedemptions != null && redeemed >= maxRedemptions) {
            throw new CouponRefused.Exhausted();
        }
        return amountOff(subtotalMinor);
    }

    private long amountOff(long subtotalMinor) {
        if (subtotalMinor < minSubtotalMinor) {
            throw new CouponRefused.SubtotalTooLow(minSubtotalMinor);
        }
        return switch (kind) {
            case PERCENT -> Math.multiplyExact(subtotalMinor, value) / HUNDRED;
            case AMOUNT -> Math.min(value, subtotalMinor);
        };
    }

    boolean isOpenAt(OffsetDateTime now) {
        return active && (startsAt == null || !now.isBefore(startsAt)) && (endsAt == null || now.isBefore(endsAt));
    }
}
