package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.order.OrderEvent;
import co.cosmeticos.orders.order.OrderResponses;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Confirms the order, stores the response, and publishes {@code order.placed}. */
@Component
public class ConfirmOrder implements Step {

    private static final Logger LOG = Logger.getLogger(ConfirmOrder.class.getName());

    private final Orders orders;
    private final OrderResponses answers;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public ConfirmOrder(Orders orders, OrderResponses answers, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.answers = answers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public SagaStep name() {
        return SagaStep.CONFIRM_ORDER;
    }

    @Override
    public Transition execute(SagaContext context) {
        return Transition.done(() -> confirm(context.order().id(), context.payment()));
    }

    private void confirm(UUID orderId, Payment payment) {
        var now = OffsetDateTime.now(clock);
        var confirmed = orders.change(orderId, order -> order.confirm(now));
        answers.placed(confirmed, payment);
        outbox.append(OrderEvent.Placed.of(confirmed, payment, now));
        LOG.log(Level.INFO, "Order {0} is confirmed.", orderId);
    }
}
