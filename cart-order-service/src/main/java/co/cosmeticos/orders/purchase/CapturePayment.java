package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Takes the money that was authorized. Tried without end while no answer comes: the key is the same each time. */
@Component
public class CapturePayment implements Step {

    private final NotePayment notePayment;
    private final PaymentProvider provider;
    private final TurnDown turnDown;

    @Inject
    public CapturePayment(NotePayment notePayment, PaymentProvider provider, TurnDown turnDown) {
        this.notePayment = notePayment;
        this.provider = provider;
        this.turnDown = turnDown;
    }

    @Override
    public SagaStep name() {
        return SagaStep.CAPTURE_PAYMENT;
    }

    @Override
    public Move take(Case taken) {
        var payment = captured(taken.payment());
        if (payment.status() == PaymentStatus.CAPTURED) {
            return Move.to(SagaStep.CONVERT_CART, () -> notePayment.note(payment));
        }
        var refusal = new PaymentRefused.Declined(payment.declineCode());
        return turnDown.move(taken.saga(), refusal, SagaStep.VOID_PAYMENT).after(() -> notePayment.note(payment));
    }

    private Payment captured(Payment payment) {
        try {
            return payment.as(provider.capture(payment));
        } catch (PaymentProvider.Declined declined) {
            return payment.as(provider.get(payment.requireProviderId()));
        }
    }
}
