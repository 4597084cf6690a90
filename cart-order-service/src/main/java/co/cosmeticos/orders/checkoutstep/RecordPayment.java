package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Notes what the provider says of a payment. Money of an order that is not taken back here can only have gone back at the
 * provider: everybody is told of it, once. Of an order that is, its cancellation tells.
 */
@Component
public class RecordPayment {

    private static final Logger LOG = Logger.getLogger(RecordPayment.class.getName());

    private final Orders orders;
    private final Payments payments;
    private final Outbox outbox;

    @Inject
    public RecordPayment(Orders orders, Payments payments, Outbox outbox) {
        this.orders = orders;
        this.payments = payments;
        this.outbox = outbox;
    }

    // While the order is locked, no cancellation of it begins.
    /** Notes it in the transaction that moves the saga. */
    public void note(Payment payment) {
        var order = orders.lock(payment.orderId());
        if (order.status().isTakenBack()) {
            payments.save(payment);
            return;
        }
        for (var part : payments.saveReversals(payment)) {
            outbox.append(OrderEvent.Refunded.of(order, payment, part));
            LOG.log(
                    Level.WARNING,
                    "Of order {0}, which is {1}, {2} of {3} {4} happened at the provider.",
                    new Object[] {
                        order.id(), order.status(), part.kind(), String.valueOf(part.amountMinor()), payment.currency()
                    });
        }
    }
}
