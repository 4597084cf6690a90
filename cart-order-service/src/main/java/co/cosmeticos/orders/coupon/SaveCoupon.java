package co.cosmeticos.orders.coupon;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.EntityTags;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds and changes coupons. */
@Component
public class SaveCoupon {

    private final Coupons coupons;
    private final AuditEventPublisher audit;

    @Inject
    public SaveCoupon(Coupons coupons, AuditEventPublisher audit) {
        this.coupons = coupons;
        this.audit = audit;
    }

    /** Adds a coupon; throws {@link CouponRefused.CodeTaken}. */
    @Transactional
    public Coupon add(Coupon coupon, Optional<UUID> actor) {
        if (!coupons.add(coupon)) {
            throw new CouponRefused.CodeTaken();
        }
        return noted("coupon.added", actor, null, coupons.get(coupon.code()));
    }

    /**
     * Changes the terms of a coupon that is still at an expected version; throws {@link Conditional.Stale},
     * {@link NotFound}, {@link CouponRefused.LimitBelowRedemptions}, {@link CouponRefused.CurrencyFixed} or {@link
     * CouponRefused.RedeemedSince}.
     *
     * @param redeemed how often it was redeemed when the client read it, if it says so
     */
    @Transactional
    public Coupon change(Coupon coupon, @Nullable Integer redeemed, EntityTags expected, Optional<UUID> actor) {
        var before = coupons.lock(coupon.code())
                .orElseThrow(() -> new NotFound("There is no coupon %s.".formatted(coupon.code())));
        expected.require(before.version());
        if (redeemed != null) {
            before.requireRedeemed(redeemed);
        }
        before.requireCurrency(coupon.rule().currency());
        before.requireRedeemedWithin(coupon.limits());
        coupons.change(coupon);
        return noted("coupon.changed", actor, CouponView.of(before), coupons.get(coupon.code()));
    }

    private Coupon noted(String action, Optional<UUID> actor, @Nullable CouponView before, Coupon after) {
        audit.note(action, actor, after.code(), before, CouponView.of(after));
        return after;
    }
}
