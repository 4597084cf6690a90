package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.promotion.CouponRedemptions;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Redeems the coupon under its limits, in the transaction that moves the saga. */
@Component
public class ValidateCoupon implements Step {

    private final CouponRedemptions redemptions;
    private final TurnDown turnDown;

    @Inject
    public ValidateCoupon(CouponRedemptions redemptions, TurnDown turnDown) {
        this.redemptions = redemptions;
        this.turnDown = turnDown;
    }

    @Override
    public SagaStep name() {
        return SagaStep.VALIDATE_COUPON;
    }

    @Override
    public Move take(Case taken) {
        var order = taken.order();
        return Move.to(
                        SagaStep.AUTHORIZE_PAYMENT,
                        () -> redemptions.redeem(
                                order.coupon(), order.id(), order.buyer().keys()))
                .orElse(refused -> turnDown.move(taken.saga(), refused, SagaStep.RELEASE_INVENTORY));
    }
}
