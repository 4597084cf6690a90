package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.catalog.StockRefused;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Reserves the stock for as long as the customer has to pay. */
@Component
public class ReserveInventory implements Step {

    private static final int ATTEMPTS = 4;

    private final Catalog catalog;
    private final PaymentSettings settings;
    private final FailOrder failOrder;

    @Inject
    public ReserveInventory(Catalog catalog, PaymentSettings settings, FailOrder failOrder) {
        this.catalog = catalog;
        this.settings = settings;
        this.failOrder = failOrder;
    }

    @Override
    public SagaStep name() {
        return SagaStep.RESERVE_INVENTORY;
    }

    @Override
    public Transition execute(SagaContext context) {
        var saga = context.saga();
        if (saga.attempts() >= ATTEMPTS) {
            return failOrder.transition(saga, new PaymentRefused.NotCompleted(), SagaStep.RELEASE_INVENTORY);
        }
        var order = context.order();
        var method = context.payment().method();
        try {
            catalog.reserve(order.reservationId(), order.quantities(), settings.hold(method));
        } catch (StockRefused refused) {
            return failOrder.transition(saga, refused, SagaStep.REOPEN_CART);
        }
        return Transition.to(order.coupon() == null ? SagaStep.AUTHORIZE_PAYMENT : SagaStep.REDEEM_COUPON);
    }
}
