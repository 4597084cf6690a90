package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.catalogue.Catalogue;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Gives the stock back. A release that comes before its reserve leaves a tombstone, so nothing stays held. */
@Component
public class ReleaseInventory implements Step {

    private final Catalogue catalogue;

    @Inject
    public ReleaseInventory(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public SagaStep name() {
        return SagaStep.RELEASE_INVENTORY;
    }

    @Override
    public Move take(Case taken) {
        catalogue.release(taken.order().reservationId());
        return Move.to(SagaStep.REOPEN_CART);
    }
}
