package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Receives a webhook event of a payment and nudges its saga. What happened, the saga asks the provider; so an event that
 * comes twice, late, or before an earlier one does no harm.
 */
@Component
public class ReceivePaymentEvent {

    private static final Set<String> MONEY = Set.of("payment.captured", "payment.authorized");
    private static final Set<String> GIVEN_BACK = Set.of("payment.refunded", "payment.charged_back");
    private static final Set<OrderStatus> ENDED =
            EnumSet.of(OrderStatus.REJECTED, OrderStatus.EXPIRED, OrderStatus.CANCELED);

    private final WebhookEvents events;
    private final Sagas sagas;
    private final Orders orders;

    @Inject
    public ReceivePaymentEvent(WebhookEvents events, Sagas sagas, Orders orders) {
        this.events = events;
        this.sagas = sagas;
        this.orders = orders;
    }

    /**
     * Whether the order's saga is to be moved for it; false for an event that came before, and for a saga that is leased:
     * whoever runs it sees the nudge.
     */
    @Transactional
    public boolean receive(String eventId, String type, UUID orderId) {
        if (!events.accept(eventId, type)) {
            return false;
        }
        return switch (sagas.nudge(orderId, GIVEN_BACK.contains(type))) {
            case FREE -> true;
            case LEASED -> false;
            case DONE -> isRevived(type, orderId);
        };
    }

    private boolean isRevived(String type, UUID orderId) {
        var isNews = orders.find(orderId)
                .filter(order -> isNews(type, order.status()))
                .isPresent();
        if (isNews) {
            sagas.revive(orderId, SagaStep.SETTLE_PAYMENT);
        }
        return isNews;
    }

    private static boolean isNews(String type, OrderStatus status) {
        return MONEY.contains(type) ? ENDED.contains(status) : GIVEN_BACK.contains(type) && status.isDecided();
    }
}
