package co.cosmeticos.orders.promotion;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Adds and changes coupons. */
@Component
public class SaveCoupon {

    private final Coupons coupons;

    @Inject
    public SaveCoupon(Coupons coupons) {
        this.coupons = coupons;
    }

    /** Adds a coupon; throws {@link CouponRefused.Taken}. */
    @Transactional
    public Coupon add(Coupon coupon) {
        if (!coupons.add(coupon)) {
            throw new CouponRefused.Taken();
        }
        return coupons.get(coupon.code());
    }

    /** Changes a coupon that is still at its version; throws {@link Conditional.Stale} or {@link NotFound}. */
    @Transactional
    public Coupon change(Coupon coupon) {
        if (coupons.find(coupon.code()).isEmpty()) {
            throw new NotFound("There is no coupon %s.".formatted(coupon.code()));
        }
        if (!coupons.change(coupon)) {
            throw new Conditional.Stale();
        }
        return coupons.get(coupon.code());
    }
}
