package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.catalog.StockRefused;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Holds the stock for as long as the customer has to pay. */
@Component
public class ReserveInventory implements Step {

    private static final int ATTEMPTS = 4;

    private final Catalog catalog;
    private final PaymentSettings settings;
    private final TurnDown turnDown;

    @Inject
    public ReserveInventory(Catalog catalog, PaymentSettings settings, TurnDown turnDown) {
        this.catalog = catalog;
        this.settings = settings;
        this.turnDown = turnDown;
    }

    @Override
    public SagaStep name() {
        return SagaStep.RESERVE_INVENTORY;
    }

    @Override
    public Move take(Case taken) {
        var saga = taken.saga();
        if (saga.attempts() >= ATTEMPTS) {
            return turnDown.move(saga, new PaymentRefused.GivenUp(), SagaStep.RELEASE_INVENTORY);
        }
        var order = taken.order();
        var method = taken.payment().method();
        try {
            catalog.reserve(order.reservationId(), order.quantities(), settings.hold(method));
        } catch (StockRefused refused) {
            return turnDown.move(saga, refused, SagaStep.REOPEN_CART);
        }
        return Move.to(order.coupon() == null ? SagaStep.AUTHORIZE_PAYMENT : SagaStep.VALIDATE_COUPON);
    }
}
