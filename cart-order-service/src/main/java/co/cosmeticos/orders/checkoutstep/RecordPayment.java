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
 * Records the state of a payment at the provider. Money that went back although its order was neither rejected nor
 * canceled was refunded at the provider or charged back: each part of it is published once, as {@code order.refunded}.
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
    /** Records it in the transaction that advances the saga. */
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
