package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.answer.OrderAnswers;
import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;

/** Waits for a customer who has to pay: until a webhook comes, or it is time to look at the provider. */
@Component
public class AwaitPayment {

    private final Orders orders;
    private final Payments payments;
    private final PaymentSettings settings;
    private final OrderAnswers answers;
    private final Outbox outbox;

    @Inject
    public AwaitPayment(
            Orders orders, Payments payments, PaymentSettings settings, OrderAnswers answers, Outbox outbox) {
        this.orders = orders;
        this.payments = payments;
        this.settings = settings;
        this.answers = answers;
        this.outbox = outbox;
    }

    /** The order is placed and waits; its client gets the answer that says what to pay. */
    Move begin(Payment payment) {
        return until(() -> place(payment));
    }

    /** The same payment waits on. */
    Move on(Payment payment) {
        return until(() -> payments.save(payment));
    }

    private Move until(Runnable effect) {
        return Move.await(SagaStep.SETTLE_PAYMENT, settings.reconcileEvery(), effect);
    }

    private void place(Payment payment) {
        payments.save(payment);
        var waiting = orders.lock(payment.orderId()).to(OrderStatus.AWAITING_PAYMENT, null);
        orders.save(waiting);
        answers.placed(waiting, payment);
        outbox.append(OrderEvent.AwaitingPayment.of(waiting, payment));
    }
}
