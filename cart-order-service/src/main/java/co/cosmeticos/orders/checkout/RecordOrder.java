package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Records a new order: its snapshot, its payment before the provider is called, its saga and its event. */
@Component
public class RecordOrder {

    private final Orders orders;
    private final Payments payments;
    private final Sagas sagas;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public RecordOrder(Orders orders, Payments payments, Sagas sagas, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.sagas = sagas;
        this.outbox = outbox;
        this.clock = clock;
    }

    Optional<SagaContext> record(QuotedCheckout purchase, UUID orderId) {
        var sagaId = Ids.next();
        var order = purchase.toOrder(orderId, orders.nextNumber(), OffsetDateTime.now(clock));
        var payment = Payment.begin(orderId, sagaId.toString(), order.totals().total(), purchase.means());
        orders.add(order);
        payments.add(payment);
        outbox.append(OrderEvent.Created.of(order, payment));
        return sagas.begin(sagaId, Saga.Type.CHECKOUT, orderId, SagaStep.RESERVE_INVENTORY)
                .map(saga -> new SagaContext(saga, order, payment));
    }
}
