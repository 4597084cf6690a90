package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.OrderResponses;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Completes a cancellation: stores the response and publishes {@code order.canceled} with what was refunded. */
@Component
public class ConfirmCancellation implements Step {

    private static final Logger LOG = Logger.getLogger(ConfirmCancellation.class.getName());

    private final OrderResponses answers;
    private final Outbox outbox;

    @Inject
    public ConfirmCancellation(OrderResponses answers, Outbox outbox) {
        this.answers = answers;
        this.outbox = outbox;
    }

    @Override
    public SagaStep name() {
        return SagaStep.CONFIRM_CANCELLATION;
    }

    @Override
    public Transition execute(SagaContext context) {
        return Transition.done(() -> confirm(context));
    }

    private void confirm(SagaContext context) {
        var order = context.order();
        var payment = context.payment();
        answers.canceled(context.saga().id(), order, payment);
        outbox.append(new OrderEvent.Canceled(
                order.id(),
                order.number(),
                String.valueOf(order.reason()),
                payment.refundedMinor(),
                payment.currency()));
        LOG.log(Level.INFO, "Order {0} is canceled.", order.id());
    }
}
