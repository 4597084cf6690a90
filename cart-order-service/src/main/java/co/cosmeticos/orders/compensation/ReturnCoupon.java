package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.coupon.CouponRedemptions;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Returns the coupon: the order's redemption no longer counts. */
@Component
public class ReturnCoupon implements Step {

    private final CouponRedemptions redemptions;

    @Inject
    public ReturnCoupon(CouponRedemptions redemptions) {
        this.redemptions = redemptions;
    }

    @Override
    public SagaStep name() {
        return SagaStep.RETURN_COUPON;
    }

    @Override
    public Transition execute(SagaContext context) {
        return Transition.to(
                SagaStep.RELEASE_INVENTORY,
                () -> redemptions.giveBack(context.order().id()));
    }
}
