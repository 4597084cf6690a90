package co.cosmeticos.orders.coupon;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A coupon: its discount rule, and who may redeem it and when.
 *
 * @param redeemed by orders that are confirmed or under way
 */
public record Coupon(
        String code, CouponRule rule, Limits limits, Validity validity, boolean active, int redeemed, long version) {

    /** What a coupon's value is: {@code PERCENT} of the subtotal, or an {@code AMOUNT} in its currency. */
    @Schema(name = "CouponKind")
    public enum Kind {
        /** Percent of the subtotal. */
        PERCENT,
        /** An amount in the coupon's currency, never more than the subtotal. */
        AMOUNT
    }

    /**
     * How often it may be redeemed; no limit when absent.
     *
     * @param maxRedemptions by all customers together
     */
    public record Limits(
            @Nullable Integer maxRedemptions, @Nullable Integer maxPerCustomer) {}

    /** The time in which it may be redeemed, without its end; open on a side that is absent. */
    public record Validity(
            @Nullable OffsetDateTime startsAt, @Nullable OffsetDateTime endsAt) {

        boolean includes(OffsetDateTime now) {
            return (startsAt == null || !now.isBefore(startsAt)) && (endsAt == null || now.isBefore(endsAt));
        }
    }

    /** A coupon that was never redeemed, in its first version. */
    public static Coupon create(String code, CouponRule rule, Limits limits, Validity validity, boolean active) {
        return new Coupon(code, rule, limits, validity, active, 0, 1);
    }

    /** Its rule, if it may be used now; throws {@link CouponRefused}. */
    public CouponRule ruleAt(OffsetDateTime now) {
        if (!active || !validity.includes(now)) {
            throw new CouponRefused.Unknown();
        }
        var most = limits.maxRedemptions();
        if (most != null && redeemed >= most) {
            throw new CouponRefused.Exhausted();
        }
        return rule;
    }

    /** Throws {@link CouponRefused.LimitBelowRedemptions} when it has been redeemed more often than these allow. */
    void requireRedeemedWithin(Limits others) {
        var most = others.maxRedemptions();
        if (most != null && redeemed > most) {
            throw new CouponRefused.LimitBelowRedemptions(redeemed);
        }
    }

    /** Throws {@link CouponRefused.CurrencyFixed} when it has been redeemed in another currency. */
    void requireCurrency(String other) {
        if (redeemed > 0 && !rule.currency().equals(other)) {
            throw new CouponRefused.CurrencyFixed(rule.currency());
        }
    }

    /** Throws {@link CouponRefused.RedeemedSince} when it has not been redeemed this often. */
    void requireRedeemed(int times) {
        if (redeemed != times) {
            throw new CouponRefused.RedeemedSince(redeemed);
        }
    }
}
