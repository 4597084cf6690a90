package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Decides by the provider's answer how an undecided order goes on. */
@Component
public class PaymentOutcome {

    private final RecordPayment recordPayment;
    private final PaymentSettings settings;
    private final AwaitPayment awaitPayment;
    private final FailOrder failOrder;
    private final Clock clock;

    @Inject
    public PaymentOutcome(
            RecordPayment recordPayment,
            PaymentSettings settings,
            AwaitPayment awaitPayment,
            FailOrder failOrder,
            Clock clock) {
        this.recordPayment = recordPayment;
        this.settings = settings;
        this.awaitPayment = awaitPayment;
        this.failOrder = failOrder;
        this.clock = clock;
    }

    /** The transition after the first answer: go on, wait for the customer, or fail the order. */
    Transition first(Saga saga, Payment payment) {
        if (payment.isFullyCovered()) {
            return good(payment);
        }
        return payment.status().isOpen()
                ? awaitPayment.begin(payment).orElse(refusal -> notAdmitted(saga, payment, refusal))
                : refused(saga, payment);
    }

    /** The transition after polling a payment that waits for its customer. */
    public Transition later(Saga saga, Order order, Payment payment) {
        if (payment.isFullyCovered()) {
            return good(payment);
        }
        if (!payment.status().isOpen()) {
            return refused(saga, payment);
        }
        return isOver(order, payment)
                ? failOrder.transition(saga, new PaymentRefused.Expired(), SagaStep.REVERSE_PAYMENT)
                : awaitPayment.on(payment);
    }

    private Transition good(Payment payment) {
        return Transition.to(SagaStep.COMMIT_RESERVATION, () -> recordPayment.note(payment));
    }

    // Where the provider took money of which some went back, the rest goes back too: nobody gets goods for a part of
    // their price.
    private Transition refused(Saga saga, Payment payment) {
        var takeBackFrom = payment.capturedMinor() > 0 ? SagaStep.REVERSE_PAYMENT : SagaStep.RETURN_COUPON;
        return failOrder.transition(saga, reason(payment), takeBackFrom).after(() -> recordPayment.note(payment));
    }

    // The payer is never sent to the provider, which is told not to wait for them.
    private Transition notAdmitted(Saga saga, Payment payment, Refusal refusal) {
        return failOrder.transition(saga, refusal, SagaStep.REVERSE_PAYMENT).after(() -> recordPayment.note(payment));
    }

    private static Refusal reason(Payment payment) {
        if (payment.capturedMinor() > 0) {
            return new PaymentRefused.NotCompleted();
        }
        return payment.status() == PaymentStatus.EXPIRED
                ? new PaymentRefused.Expired()
                : new PaymentRefused.Declined(payment.declineCode());
    }

    private boolean isOver(Order order, Payment payment) {
        return OffsetDateTime.now(clock).isAfter(order.createdAt().plus(settings.expiry(payment.method())));
    }

    /** The transition after the last attempt without an answer: whatever became of the payment is reversed. */
    Transition givenUp(Saga saga) {
        return failOrder.transition(saga, new PaymentRefused.NotCompleted(), SagaStep.REVERSE_PAYMENT);
    }
}
