package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.promotion.CouponRedemptions;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Redeems the coupon under its limits, in the transaction that moves the saga. */
@Component
public class ValidateCoupon implements Step {

    private final Orders orders;
    private final CouponRedemptions redemptions;
    private final TurnDown turnDown;

    @Inject
    public ValidateCoupon(Orders orders, CouponRedemptions redemptions, TurnDown turnDown) {
        this.orders = orders;
        this.redemptions = redemptions;
        this.turnDown = turnDown;
    }

    @Override
    public SagaStep name() {
        return SagaStep.VALIDATE_COUPON;
    }

    @Override
    public Move take(Saga saga) {
        var order = orders.get(saga.orderId());
        return Move.to(
                        SagaStep.AUTHORISE_PAYMENT,
                        () -> redemptions.redeem(
                                order.coupon(), order.id(), order.buyer().couponHolder()))
                .orElse(refused -> turnDown.move(saga, refused, SagaStep.RELEASE_INVENTORY));
    }
}
