package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.answer.OrderAnswers;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.inject.Inject;

/** What the provider's answer means for the order. */
@Component
public class PaymentOutcome {

    private final Orders orders;
    private final Payments payments;
    private final PaymentSettings settings;
    private final OrderAnswers answers;
    private final Outbox outbox;
    private final TurnDown turnDown;

    @Inject
    public PaymentOutcome(
            Orders orders,
            Payments payments,
            PaymentSettings settings,
            OrderAnswers answers,
            Outbox outbox,
            TurnDown turnDown) {
        this.orders = orders;
        this.payments = payments;
        this.settings = settings;
        this.answers = answers;
        this.outbox = outbox;
        this.turnDown = turnDown;
    }

    /** After the first answer: on with the order, or wait for the customer, or an end. */
    Move first(Saga saga, Payment payment) {
        if (payment.status().isGood()) {
            return Move.to(SagaStep.COMMIT_RESERVATION, () -> payments.save(payment));
        }
        if (payment.status().isOpen()) {
            return Move.await(SagaStep.SETTLE_PAYMENT, settings.reconcileEvery(), () -> awaitCustomer(saga, payment));
        }
        return refused(saga, payment);
    }

    /** The provider took nothing, and will not. */
    Move refused(Saga saga, Payment payment) {
        Refusal refusal = payment.status() == PaymentStatus.EXPIRED
                ? new PaymentRefused.Expired()
                : new PaymentRefused.Declined(payment.declineCode());
        return turnDown.move(saga, refusal, SagaStep.RETURN_COUPON).after(() -> payments.save(payment));
    }

    /** The provider has not answered for so long that the payment is taken back, whatever became of it. */
    Move givenUp(Saga saga) {
        return turnDown.move(saga, new PaymentRefused.GivenUp(), SagaStep.VOID_PAYMENT);
    }

    private void awaitCustomer(Saga saga, Payment payment) {
        payments.save(payment);
        Order waiting = orders.lock(saga.orderId()).to(OrderStatus.AWAITING_PAYMENT, null);
        orders.save(waiting);
        answers.placed(waiting, payment);
        outbox.append(OrderEvent.AwaitingPayment.of(waiting, payment));
    }
}
