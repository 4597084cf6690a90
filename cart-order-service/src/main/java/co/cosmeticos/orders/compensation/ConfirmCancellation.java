package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.answer.OrderAnswers;
import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the customer that his order is canceled and what he got back. */
@Component
public class ConfirmCancellation implements Step {

    private static final Logger LOG = Logger.getLogger(ConfirmCancellation.class.getName());

    private final OrderAnswers answers;
    private final Outbox outbox;

    @Inject
    public ConfirmCancellation(OrderAnswers answers, Outbox outbox) {
        this.answers = answers;
        this.outbox = outbox;
    }

    @Override
    public SagaStep name() {
        return SagaStep.CONFIRM_CANCELLATION;
    }

    @Override
    public Move take(Case taken) {
        return Move.done(() -> confirm(taken));
    }

    private void confirm(Case taken) {
        var order = taken.order();
        var payment = taken.payment();
        answers.canceled(taken.saga().id(), order, payment);
        outbox.append(new OrderEvent.Canceled(
                order.id(),
                order.number(),
                String.valueOf(order.reason()),
                payment.refundedMinor(),
                payment.currency()));
        LOG.log(Level.INFO, "Order {0} is canceled.", order.id());
    }
}
