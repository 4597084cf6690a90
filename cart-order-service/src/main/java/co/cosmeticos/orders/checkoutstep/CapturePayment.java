package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Captures the authorized payment; retried without limit under the same key while no answer comes. */
@Component
public class CapturePayment implements Step {

    private final RecordPayment recordPayment;
    private final PaymentProvider provider;
    private final FailOrder failOrder;

    @Inject
    public CapturePayment(RecordPayment recordPayment, PaymentProvider provider, FailOrder failOrder) {
        this.recordPayment = recordPayment;
        this.provider = provider;
        this.failOrder = failOrder;
    }

    @Override
    public SagaStep name() {
        return SagaStep.CAPTURE_PAYMENT;
    }

    @Override
    public Transition execute(SagaContext context) {
        var payment = captured(context.payment());
        if (payment.status() == PaymentStatus.CAPTURED) {
            return Transition.to(SagaStep.CONVERT_CART, () -> recordPayment.note(payment));
        }
        var refusal = new PaymentRefused.Declined(payment.declineCode());
        return failOrder
                .transition(context.saga(), refusal, SagaStep.REVERSE_PAYMENT)
                .after(() -> recordPayment.note(payment));
    }

    private Payment captured(Payment payment) {
        try {
            return payment.reconciledWith(provider.capture(payment));
        } catch (PaymentProvider.Declined declined) {
            return provider.find(payment).map(payment::reconciledWith).orElseThrow();
        }
    }
}
