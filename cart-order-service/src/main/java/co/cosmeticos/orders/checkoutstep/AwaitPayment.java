package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Waits for a customer who has to pay: until a webhook comes, or it is time to look at the provider. */
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

    /** The order is placed and waits, if it may; its client gets the answer that says what to pay. */
    Transition begin(Payment payment) {
        return until(() -> placeUnpaid.place(payment));
    }

    /** The same payment waits on. */
    Transition on(Payment payment) {
        return until(() -> payments.save(payment));
    }

    private Transition until(Runnable effect) {
        return Transition.await(SagaStep.SETTLE_PAYMENT, settings.reconcileEvery(), effect);
    }
}
