package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.catalog.StockRefused;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;

/** Makes the hold a sale, before money is taken: whether the hold has ended is the catalog's to say. */
@Component
public class CommitReservation implements Step {

    private final Orders orders;
    private final Catalog catalog;
    private final TurnDown turnDown;

    @Inject
    public CommitReservation(Orders orders, Catalog catalog, TurnDown turnDown) {
        this.orders = orders;
        this.catalog = catalog;
        this.turnDown = turnDown;
    }

    @Override
    public SagaStep name() {
        return SagaStep.COMMIT_RESERVATION;
    }

    @Override
    public Move take(Case taken) {
        var order = taken.order();
        var isPaid = taken.payment().status() == PaymentStatus.CAPTURED;
        try {
            catalog.commit(order.reservationId());
        } catch (StockRefused refused) {
            return isPaid
                    ? Move.to(
                            SagaStep.RESERVE_AGAIN,
                            () -> orders.save(orders.lock(order.id()).heldAs(Ids.next())))
                    : turnDown.move(taken.saga(), refused, SagaStep.VOID_PAYMENT);
        }
        return Move.to(isPaid ? SagaStep.CONVERT_CART : SagaStep.CAPTURE_PAYMENT);
    }
}
