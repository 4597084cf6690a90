package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;

/** What the provider's answer means for an order that is not decided yet. */
@Component
public class PaymentOutcome {

    private final NotePayment notePayment;
    private final PaymentSettings settings;
    private final AwaitPayment awaitPayment;
    private final TurnDown turnDown;
    private final Clock clock;

    @Inject
    public PaymentOutcome(
            NotePayment notePayment,
            PaymentSettings settings,
            AwaitPayment awaitPayment,
            TurnDown turnDown,
            Clock clock) {
        this.notePayment = notePayment;
        this.settings = settings;
        this.awaitPayment = awaitPayment;
        this.turnDown = turnDown;
        this.clock = clock;
    }

    /** After the first answer: on with the order, or wait for the customer, or an end. */
    Move first(Saga saga, Payment payment) {
        if (payment.isWhole()) {
            return good(payment);
        }
        return payment.status().isOpen()
                ? awaitPayment.begin(payment).orElse(refusal -> notAdmitted(saga, payment, refusal))
                : refused(saga, payment);
    }

    /** After another look at a payment that waited for its customer. */
    public Move later(Saga saga, Order order, Payment payment) {
        if (payment.isWhole()) {
            return good(payment);
        }
        if (!payment.status().isOpen()) {
            return refused(saga, payment);
        }
        return isOver(order, payment)
                ? turnDown.move(saga, new PaymentRefused.Expired(), SagaStep.VOID_PAYMENT)
                : awaitPayment.on(payment);
    }

    private Move good(Payment payment) {
        return Move.to(SagaStep.COMMIT_RESERVATION, () -> notePayment.note(payment));
    }

    // Where the provider took money of which some went back, the rest goes back too: nobody gets goods for a part of
    // their price.
    private Move refused(Saga saga, Payment payment) {
        var takeBackFrom = payment.capturedMinor() > 0 ? SagaStep.VOID_PAYMENT : SagaStep.RETURN_COUPON;
        return turnDown.move(saga, reason(payment), takeBackFrom).after(() -> notePayment.note(payment));
    }

    // The payer is never sent to the provider, which is told not to wait for them.
    private Move notAdmitted(Saga saga, Payment payment, Refusal refusal) {
        return turnDown.move(saga, refusal, SagaStep.VOID_PAYMENT).after(() -> notePayment.note(payment));
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
    Move givenUp(Saga saga) {
        return turnDown.move(saga, new PaymentRefused.GivenUp(), SagaStep.VOID_PAYMENT);
    }
}
