package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.checkout.AdmitOrder;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.OrderResponses;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;

/** Places an order that awaits its payer, within the limits of unpaid orders; no other class does. */
@Component
public class PlaceUnpaid {

    private final AdmitOrder admitOrder;
    private final Orders orders;
    private final Payments payments;
    private final OrderResponses answers;
    private final Outbox outbox;

    @Inject
    public PlaceUnpaid(AdmitOrder admitOrder, Orders orders, Payments payments, OrderResponses answers, Outbox outbox) {
        this.admitOrder = admitOrder;
        this.orders = orders;
        this.payments = payments;
        this.answers = answers;
        this.outbox = outbox;
    }

    /**
     * Stores the response that tells the client what to pay. Throws
     * {@link co.cosmeticos.orders.checkout.OrderLimitReached}.
     */
    void place(Payment payment) {
        admitOrder.admitUnpaid(payment);
        payments.save(payment);
        var waiting = orders.change(payment.orderId(), Order::awaitPayment);
        answers.placed(waiting, payment);
        outbox.append(OrderEvent.AwaitingPayment.of(waiting, payment));
    }
}
