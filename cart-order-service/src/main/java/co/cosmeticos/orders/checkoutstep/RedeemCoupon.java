package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.coupon.CouponRedemptions;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Redeems the coupon within its limits, in the transaction that advances the saga. */
@Component
public class RedeemCoupon implements Step {

    private final CouponRedemptions redemptions;
    private final FailOrder failOrder;

    @Inject
    public RedeemCoupon(CouponRedemptions redemptions, FailOrder failOrder) {
        this.redemptions = redemptions;
        this.failOrder = failOrder;
    }

    @Override
    public SagaStep name() {
        return SagaStep.REDEEM_COUPON;
    }

    @Override
    public Transition execute(SagaContext context) {
        var order = context.order();
        if (order.buyer().isErased()) {
            return failOrder.transition(context.saga(), new PaymentRefused.NotCompleted(), SagaStep.RELEASE_INVENTORY);
        }
        return Transition.to(
                        SagaStep.AUTHORIZE_PAYMENT,
                        () -> redemptions.redeem(
                                order.coupon(), order.id(), order.buyer().keys()))
                .orElse(refused -> failOrder.transition(context.saga(), refused, SagaStep.RELEASE_INVENTORY));
    }
}
