package co.cosmeticos.orders.settlement;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.catalog.StockRefused;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.promotion.CouponRedemptions;
import co.cosmeticos.orders.purchase.TurnDown;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/**
 * Holds stock for money that came late, and redeems its coupon again, which was returned when the order expired. Where
 * there is none of either left, the money goes back.
 */
@Component
public class ReserveAgain implements Step {

    private final Catalog catalog;
    private final CouponRedemptions redemptions;
    private final PaymentSettings settings;
    private final TurnDown turnDown;

    @Inject
    public ReserveAgain(
            Catalog catalog, CouponRedemptions redemptions, PaymentSettings settings, TurnDown turnDown) {
        this.catalog = catalog;
        this.redemptions = redemptions;
        this.settings = settings;
        this.turnDown = turnDown;
    }

    @Override
    public SagaStep name() {
        return SagaStep.RESERVE_AGAIN;
    }

    @Override
    public Move take(Case taken) {
        var order = taken.order();
        try {
            catalog.reserve(order.reservationId(), order.quantities(), settings.grace());
        } catch (StockRefused refused) {
            return turnDown.move(taken.saga(), refused, SagaStep.VOID_PAYMENT);
        }
        return Move.to(
                        SagaStep.COMMIT_RESERVATION,
                        () -> redemptions.redeem(
                                order.coupon(), order.id(), order.buyer().keys()))
                .orElse(refused -> turnDown.move(taken.saga(), refused, SagaStep.VOID_PAYMENT));
    }
}
