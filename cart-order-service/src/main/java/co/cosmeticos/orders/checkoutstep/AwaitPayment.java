package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Parks the saga until a webhook comes or the payment is polled. */
@Component
public class AwaitPayment {

    private final PlaceUnpaid placeUnpaid;
    private final Payments payments;
    private final PaymentSettings settings;

    @Inject
    public AwaitPayment(PlaceUnpaid placeUnpaid, Payments payments, PaymentSettings settings) {
        this.placeUnpaid = placeUnpaid;
        this.payments = payments;
        this.settings = settings;
    }

    /** Places the order as unpaid, within the limits; the response tells the client what to pay. */
    Transition begin(Payment payment) {
        return until(() -> placeUnpaid.place(payment));
    }

    /** Goes on waiting for the same payment. */
    Transition on(Payment payment) {
        return until(() -> payments.save(payment));
    }

    private Transition until(Runnable effect) {
        return Transition.await(SagaStep.SETTLE_PAYMENT, settings.reconcileEvery(), effect);
    }
}
