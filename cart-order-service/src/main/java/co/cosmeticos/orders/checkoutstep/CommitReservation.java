package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.catalog.StockRefused;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;

/** Commits the stock reservation before money is captured; the catalog says whether it has expired. */
@Component
public class CommitReservation implements Step {

    private final Orders orders;
    private final Catalog catalog;
    private final FailOrder failOrder;

    @Inject
    public CommitReservation(Orders orders, Catalog catalog, FailOrder failOrder) {
        this.orders = orders;
        this.catalog = catalog;
        this.failOrder = failOrder;
    }

    @Override
    public SagaStep name() {
        return SagaStep.COMMIT_RESERVATION;
    }

    @Override
    public Transition execute(SagaContext context) {
        var order = context.order();
        var isPaid = context.payment().status() == PaymentStatus.CAPTURED;
        try {
            catalog.commit(order.reservationId());
        } catch (StockRefused refused) {
            return isPaid
                    ? Transition.to(
                            SagaStep.RESERVE_AGAIN, () -> orders.change(order.id(), held -> held.heldAs(Ids.next())))
                    : failOrder.transition(context.saga(), refused, SagaStep.REVERSE_PAYMENT);
        }
        return Transition.to(isPaid ? SagaStep.CONVERT_CART : SagaStep.CAPTURE_PAYMENT);
    }
}
