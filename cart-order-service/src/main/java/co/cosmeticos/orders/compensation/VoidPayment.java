package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentApi;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.purchase.NotePayment;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Optional;

/** Gives up what was not captured, gives back what was; the provider says which it is. */
@Component
public class VoidPayment implements Step {

    private final NotePayment notePayment;
    private final PaymentProvider provider;

    @Inject
    public VoidPayment(NotePayment notePayment, PaymentProvider provider) {
        this.notePayment = notePayment;
        this.provider = provider;
    }

    @Override
    public SagaStep name() {
        return SagaStep.VOID_PAYMENT;
    }

    @Override
    public Move take(Case taken) {
        var known = taken.payment();
        if (known.isOfNothing()) {
            return Move.to(SagaStep.RETURN_COUPON);
        }
        var made = made(known);
        if (made.isPresent()) {
            return found(taken.order(), known.as(made.get()));
        }
        if (taken.saga().attempts() == 0) {
            throw new Unavailable("A request that may be under way");
        }
        return Move.to(SagaStep.RETURN_COUPON);
    }

    // They may have paid in the moment in which the order expired: then they get their goods.
    private Move found(Order order, Payment payment) {
        if (payment.isWhole() && order.status() == OrderStatus.EXPIRED) {
            return Move.to(SagaStep.COMMIT_RESERVATION, () -> notePayment.note(payment));
        }
        var back = takenBack(payment);
        return Move.to(SagaStep.RETURN_COUPON, () -> notePayment.note(back));
    }

    private Optional<PaymentApi.Made> made(Payment known) {
        return known.providerId() == null
                ? provider.find(known.idempotencyKey())
                : Optional.of(provider.get(known.providerId()));
    }

    // Refused means that its state has changed meanwhile: the next attempt sees which it is now.
    private Payment takenBack(Payment payment) {
        try {
            return switch (payment.status()) {
                case AUTHORIZED, PENDING, REQUIRES_ACTION -> payment.as(provider.giveUp(payment));
                case CAPTURED -> payment.keptMinor() == 0 ? payment : payment.as(provider.refund(payment));
                case NEW, DECLINED, VOIDED, REFUNDED, EXPIRED -> payment;
            };
        } catch (PaymentProvider.Declined declined) {
            throw new Unavailable("The payment in its former state");
        }
    }
}
