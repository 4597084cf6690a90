package co.cosmeticos.orders.cancellation;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderRefused;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * The window in which buyers may cancel a confirmed order. As this service does not learn of shipments, a later
 * cancellation could refund goods that the buyer keeps.
 */
@Component
public class CancellationWindow {

    private final OrderSettings settings;
    private final Clock clock;

    @Inject
    public CancellationWindow(OrderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Throws {@link OrderRefused.CancellationWindowOver}; an order that is not paid yet has other rules. */
    void requireOpen(Order order) {
        var confirmedAt = order.confirmedAt();
        if (order.status() != OrderStatus.CONFIRMED || confirmedAt == null) {
            return;
        }
        var until = confirmedAt.plus(settings.cancellationWindow()).toInstant();
        if (clock.instant().isAfter(until)) {
            throw new OrderRefused.CancellationWindowOver(until);
        }
    }
}
