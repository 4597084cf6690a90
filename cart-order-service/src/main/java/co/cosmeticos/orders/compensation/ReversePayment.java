package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.checkoutstep.RecordPayment;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Reverses the payment: voids what was not captured, refunds what was; the provider says which. */
@Component
public class ReversePayment implements Step {

    private final RecordPayment recordPayment;
    private final PaymentProvider provider;

    @Inject
    public ReversePayment(RecordPayment recordPayment, PaymentProvider provider) {
        this.recordPayment = recordPayment;
        this.provider = provider;
    }

    @Override
    public SagaStep name() {
        return SagaStep.REVERSE_PAYMENT;
    }

    @Override
    public Transition execute(SagaContext context) {
        var known = context.payment();
        if (known.isFree()) {
            return Transition.to(SagaStep.RETURN_COUPON);
        }
        var current = provider.find(known).map(known::reconciledWith);
        if (current.isPresent()) {
            return found(context.order(), current.get());
        }
        if (context.saga().attempts() == 0) {
            throw new Unavailable("A request that may be under way");
        }
        return Transition.to(SagaStep.RETURN_COUPON);
    }

    // They may have paid in the moment in which the order expired: then they get their goods.
    private Transition found(Order order, Payment payment) {
        if (payment.isFullyCovered() && order.status() == OrderStatus.EXPIRED) {
            return Transition.to(SagaStep.COMMIT_RESERVATION, () -> recordPayment.note(payment));
        }
        var reversed = reversed(payment);
        return Transition.to(SagaStep.RETURN_COUPON, () -> recordPayment.note(reversed));
    }

    // Refused means that its state has changed meanwhile: the next attempt sees which it is now.
    private Payment reversed(Payment payment) {
        try {
            return switch (payment.status()) {
                case AUTHORIZED, PENDING, REQUIRES_ACTION -> payment.reconciledWith(provider.voidPayment(payment));
                case CAPTURED -> payment.keptMinor() == 0 ? payment : payment.reconciledWith(provider.refund(payment));
                case NEW, DECLINED, VOIDED, REFUNDED, EXPIRED -> payment;
            };
        } catch (PaymentProvider.Declined declined) {
            throw new Unavailable("The payment in its former state");
        }
    }
}
