package co.cosmeticos.orders.coupon;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a cart's coupon can be used now. A customer's redemptions are counted by their account alone: by a mailbox
 * or CPF, which the checkout counts too, anybody who types them would learn who has bought here.
 */
@Component
public class CheckCoupon {

    private final Coupons coupons;
    private final CouponRedemptions redemptions;
    private final Clock clock;

    @Inject
    public CheckCoupon(Coupons coupons, CouponRedemptions redemptions, Clock clock) {
        this.coupons = coupons;
        this.redemptions = redemptions;
        this.clock = clock;
    }

    /**
     * The rule of this coupon, if it can be used now; throws {@link CouponRefused}.
     *
     * @param customer who is signed in; absent for a guest
     */
    public CouponRule rule(String code, @Nullable UUID customer) {
        var rule = coupons.get(code).ruleAt(OffsetDateTime.now(clock));
        if (customer != null) {
            redemptions.requireUnderLimit(code, customer);
        }
        return rule;
    }
}
