package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.answer.OrderAnswers;
import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Confirms the order, stores the answer, and tells everybody who wants to know. */
@Component
public class SendConfirmation implements Step {

    private static final Logger LOG = Logger.getLogger(SendConfirmation.class.getName());

    private final Orders orders;
    private final OrderAnswers answers;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public SendConfirmation(Orders orders, OrderAnswers answers, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public SagaStep name() {
        return SagaStep.SEND_CONFIRMATION;
    }

    @Override
    public Move take(Case taken) {
        return Move.done(() -> confirm(taken.order().id(), taken.payment()));
    }

    private void confirm(UUID orderId, Payment payment) {
        var confirmed = orders.lock(orderId).to(OrderStatus.CONFIRMED, null);
        orders.save(confirmed);
        answers.placed(confirmed, payment);
        outbox.append(OrderEvent.Placed.of(confirmed, payment, OffsetDateTime.now(clock)));
        LOG.log(Level.INFO, "Order {0} is confirmed.", orderId);
    }
}
