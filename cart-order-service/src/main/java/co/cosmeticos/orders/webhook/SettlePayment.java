package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.checkoutstep.PaymentOutcome;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/**
 * Settles a payment by its state at the provider, after a webhook, a poll or its expiry. Webhooks only say that it is
 * worth asking: so their order, their number and their loss change nothing.
 */
@Component
public class SettlePayment implements Step {

    private final PaymentProvider provider;
    private final PaymentOutcome outcome;
    private final LateMoney lateMoney;

    @Inject
    public SettlePayment(PaymentProvider provider, PaymentOutcome outcome, LateMoney lateMoney) {
        this.provider = provider;
        this.outcome = outcome;
        this.lateMoney = lateMoney;
    }

    @Override
    public SagaStep name() {
        return SagaStep.SETTLE_PAYMENT;
    }

    @Override
    public Transition execute(SagaContext context) {
        var saga = context.saga();
        var order = context.order();
        var known = context.payment();
        return provider.find(known)
                .map(known::reconciledWith)
                .map(payment -> settled(saga, order, payment))
                .orElseGet(() -> Transition.done(() -> {}));
    }

    private Transition settled(Saga saga, Order order, Payment payment) {
        return order.status().isDecided()
                ? lateMoney.settle(saga, order, payment)
                : outcome.later(saga, order, payment);
    }
}
