package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Writes a new order down: its snapshot, its payment before the provider is asked for it, and the event. */
@Component
public class RecordOrder {

    private final Orders orders;
    private final Payments payments;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public RecordOrder(Orders orders, Payments payments, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.outbox = outbox;
        this.clock = clock;
    }

    void record(Purchase purchase, UUID orderId, UUID sagaId) {
        var order = purchase.toOrder(orderId, orders.nextNumber(), OffsetDateTime.now(clock));
        var totals = order.totals();
        var payment = Payment.begin(orderId, sagaId, totals.totalMinor(), totals.currency(), purchase.means());
        orders.add(order);
        payments.add(payment);
        outbox.append(OrderEvent.Created.of(order, payment));
    }
}
