package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentProvider;
import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Asks the provider how a payment stands, after a webhook, when it was time to look, or when its time was over. Webhooks
 * only say that it is worth asking: so their order, their number and their loss change nothing.
 */
@Component
public class SettlePayment implements Step {

    private final Orders orders;
    private final Payments payments;
    private final PaymentProvider provider;
    private final PaymentSettings settings;
    private final PaymentOutcome outcome;
    private final TurnDown turnDown;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public SettlePayment(
            Orders orders,
            Payments payments,
            PaymentProvider provider,
            PaymentSettings settings,
            PaymentOutcome outcome,
            TurnDown turnDown,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.provider = provider;
        this.settings = settings;
        this.outcome = outcome;
        this.turnDown = turnDown;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public SagaStep name() {
        return SagaStep.SETTLE_PAYMENT;
    }

    @Override
    public Move take(Saga saga) {
        var order = orders.get(saga.orderId());
        var known = payments.get(order.id());
        var made = known.providerId() == null
                ? provider.find(known.idempotencyKey())
                : Optional.of(provider.get(known.providerId()));
        if (made.isEmpty()) {
            return Move.done(() -> {});
        }
        var payment = known.as(made.get());
        return payment.status().isGood() ? good(order, payment) : notGood(saga, order, payment);
    }

    private Move good(Order order, Payment payment) {
        Runnable note = () -> payments.save(payment);
        return switch (order.status()) {
            case PENDING, AWAITING_PAYMENT -> Move.to(SagaStep.COMMIT_RESERVATION, note);
            case EXPIRED ->
                Move.to(SagaStep.RESERVE_AGAIN, () -> holdAnew(order)).after(note);
            case REJECTED, CANCELLED ->
                Move.to(SagaStep.VOID_PAYMENT, () -> tellRefund(order)).after(note);
            case CONFIRMED, FULFILLED, RETURNED -> Move.done(note);
        };
    }

    private Move notGood(Saga saga, Order order, Payment payment) {
        if (order.status() != OrderStatus.AWAITING_PAYMENT) {
            return Move.done(() -> payments.save(payment));
        }
        if (!payment.status().isOpen()) {
            return outcome.refused(saga, payment);
        }
        return isOver(order, payment)
                ? turnDown.move(saga, new PaymentRefused.Expired(), SagaStep.VOID_PAYMENT)
                : Move.await(SagaStep.SETTLE_PAYMENT, settings.reconcileEvery(), () -> payments.save(payment));
    }

    private boolean isOver(Order order, Payment payment) {
        return OffsetDateTime.now(clock).isAfter(order.createdAt().plus(settings.expiry(payment.method())));
    }

    // The first hold has ended, and its id can never hold again: the new one is known before it is asked for.
    private void holdAnew(Order order) {
        orders.save(orders.lock(order.id()).heldAs(Ids.next()));
    }

    private void tellRefund(Order order) {
        if (payments.get(order.id()).keptMinor() > 0) {
            outbox.append(turnDown.cancelled(order, "late-payment"));
        }
    }
}
