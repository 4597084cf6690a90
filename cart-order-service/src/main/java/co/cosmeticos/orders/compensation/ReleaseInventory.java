package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/**
 * Releases the stock reservation. A release that comes before its reserve leaves a tombstone, so nothing stays held.
 */
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
    public Transition execute(SagaContext context) {
        catalog.release(context.order().reservationId());
        return Transition.to(SagaStep.REOPEN_CART);
    }
}
