package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Gives the stock back. A release that comes before its reserve leaves a tombstone, so nothing stays held. */
@Component
public class ReleaseInventory implements Step {

    private final Catalog catalog;

    @Inject
    public ReleaseInventory(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public SagaStep name() {
        return SagaStep.RELEASE_INVENTORY;
    }

    @Override
    public Move take(Case taken) {
        catalog.release(taken.order().reservationId());
        return Move.to(SagaStep.REOPEN_CART);
    }
}
