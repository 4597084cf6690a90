package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.OrderResponses;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payments;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Rejects, expires or cancels an order, with its response and event, and enters compensation. */
@Component
public class FailOrder {

    private static final Logger LOG = Logger.getLogger(FailOrder.class.getName());

    private final Orders orders;
    private final Payments payments;
    private final OrderResponses answers;
    private final Outbox outbox;

    @Inject
    public FailOrder(Orders orders, Payments payments, OrderResponses answers, Outbox outbox) {
        this.orders = orders;
        this.payments = payments;
        this.answers = answers;
        this.outbox = outbox;
    }

    /** The transition to the first step that has something to compensate. */
    public Transition transition(Saga saga, Refusal refusal, SagaStep takeBackFrom) {
        return Transition.to(takeBackFrom, () -> decide(saga, refusal));
    }

    private void decide(Saga saga, Refusal refusal) {
        var ended = orders.change(saga.orderId(), order -> ended(order, refusal));
        if (ended.status() == OrderStatus.REJECTED) {
            answers.refused(ended, refusal);
        }
        outbox.append(event(ended, refusal, saga.isAwaited()));
        LOG.log(Level.INFO, "Order {0} is {1}: {2}", new Object[] {ended.id(), ended.status(), refusal.slug()});
    }

    private static Order ended(Order order, Refusal refusal) {
        if (order.status() == OrderStatus.PENDING) {
            return order.reject(refusal.slug());
        }
        return refusal instanceof PaymentRefused.Expired ? order.expire(refusal.slug()) : order.cancel(refusal.slug());
    }

    private OrderEvent event(Order ended, Refusal refusal, boolean isAwaited) {
        return switch (ended.status()) {
            case REJECTED -> new OrderEvent.Rejected(ended.id(), ended.number(), refusal.slug(), isAwaited);
            case EXPIRED -> new OrderEvent.Expired(ended.id(), ended.number());
            default -> canceled(ended, refusal.slug());
        };
    }

    /** Publishes the cancellation of an order whose late money is refunded. */
    public void tellCanceled(Order order, Refusal refusal) {
        outbox.append(canceled(order, refusal.slug()));
    }

    // What the provider gave back by itself goes back to the customer too.
    private OrderEvent canceled(Order order, String reason) {
        var payment = payments.get(order.id());
        return new OrderEvent.Canceled(
                order.id(),
                order.number(),
                reason,
                payment.capturedMinor() - payment.chargedBackMinor(),
                payment.currency());
    }
}
