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

/** What the provider's answer means for an order that is not decided yet. */
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

    /** After the first answer: on with the order, or wait for the customer, or an end. */
    Transition first(Saga saga, Payment payment) {
        if (payment.isWhole()) {
            return good(payment);
        }
        return payment.status().isOpen()
                ? awaitPayment.begin(payment).orElse(refusal -> notAdmitted(saga, payment, refusal))
                : refused(saga, payment);
    }

    /** After another look at a payment that waited for its customer. */
    public Transition later(Saga saga, Order order, Payment payment) {
        if (payment.isWhole()) {
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
            return new PaymentRefused.GivenUp();
        }
        return payment.status() == PaymentStatus.EXPIRED
                ? new PaymentRefused.Expired()
                : new PaymentRefused.Declined(payment.declineCode());
    }

    private boolean isOver(Order order, Payment payment) {
        return OffsetDateTime.now(clock).isAfter(order.createdAt().plus(settings.expiry(payment.method())));
    }

    /** The provider has not answered for so long that the payment is taken back, whatever became of it. */
    Transition givenUp(Saga saga) {
        return failOrder.transition(saga, new PaymentRefused.GivenUp(), SagaStep.REVERSE_PAYMENT);
    }
}
