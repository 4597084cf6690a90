package co.cosmeticos.orders.orderquery;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderRefused;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Reads the personal data of an order's buyer, and tells the audit log who did: both or neither. */
@Component
public class ReadBuyer {

    private static final String READ = "orders:read";

    private final Orders orders;
    private final AuditEventPublisher audit;

    @Inject
    public ReadBuyer(Orders orders, AuditEventPublisher audit) {
        this.orders = orders;
        this.audit = audit;
    }

    /**
     * The order of this id or number, with its buyer; throws {@link OrderRefused.NotFound}, and {@link NotFound} once the
     * buyer was erased.
     */
    @Transactional
    public Order read(String reference, Caller caller) {
        var order = orders.get(reference).requireVisibleTo(caller, false, READ);
        if (order.buyer().isErased()) {
            throw new NotFound("The buyer of the order %s was erased.".formatted(order.number()));
        }
        audit.note("order.buyer-read", caller.actor(), order.id().toString(), null, Map.of("number", order.number()));
        return order;
    }
}
