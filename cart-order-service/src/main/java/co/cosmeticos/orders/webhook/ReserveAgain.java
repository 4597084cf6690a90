package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.catalog.StockRefused;
import co.cosmeticos.orders.checkoutstep.FailOrder;
import co.cosmeticos.orders.checkoutstep.PaymentRefused;
import co.cosmeticos.orders.coupon.CouponRedemptions;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/**
 * Reserves stock for late money, and redeems the coupon again, which was returned when the order expired. Where neither
 * is left, or the buyer was erased, the payment is reversed.
 */
@Component
public class ReserveAgain implements Step {

    private final Catalog catalog;
    private final CouponRedemptions redemptions;
    private final PaymentSettings settings;
    private final FailOrder failOrder;

    @Inject
    public ReserveAgain(Catalog catalog, CouponRedemptions redemptions, PaymentSettings settings, FailOrder failOrder) {
        this.catalog = catalog;
        this.redemptions = redemptions;
        this.settings = settings;
        this.failOrder = failOrder;
    }

    @Override
    public SagaStep name() {
        return SagaStep.RESERVE_AGAIN;
    }

    @Override
    public Transition execute(SagaContext context) {
        var order = context.order();
        if (order.buyer().isErased()) {
            return failOrder.transition(context.saga(), new PaymentRefused.TooLate(), SagaStep.REVERSE_PAYMENT);
        }
        try {
            catalog.reserve(order.reservationId(), order.quantities(), settings.grace());
        } catch (StockRefused refused) {
            return failOrder.transition(context.saga(), refused, SagaStep.REVERSE_PAYMENT);
        }
        return Transition.to(
                        SagaStep.COMMIT_RESERVATION,
                        () -> redemptions.redeem(
                                order.coupon(), order.id(), order.buyer().keys()))
                .orElse(refused -> failOrder.transition(context.saga(), refused, SagaStep.REVERSE_PAYMENT));
    }
}
