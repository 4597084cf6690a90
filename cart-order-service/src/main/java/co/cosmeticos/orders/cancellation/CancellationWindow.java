package co.cosmeticos.orders.cancellation;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderRefused;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * The time in which buyers may cancel a confirmed order. Nothing tells this service that goods were sent: later, the money would
 * go back for goods that the buyer has.
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
        var until = confirmedAt.plus(settings.cancelWithin()).toInstant();
        if (clock.instant().isAfter(until)) {
            throw new OrderRefused.CancellationWindowOver(until);
        }
    }
}
