package co.cosmeticos.orders.order;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a guest's order the signed-in customer's, who shows its token. An address alone gives no order: whoever registers
 * with it need not be who bought. From then on the account opens it, and no token that was given out before.
 */
@Component
public class ClaimOrder {

    private final Orders orders;
    private final OrderTokens tokens;

    @Inject
    public ClaimOrder(Orders orders, OrderTokens tokens) {
        this.orders = orders;
        this.tokens = tokens;
    }

    /** The customer's order; throws {@link OrderRefused.NotFound} without its token, and when it is another customer's. */
    @Transactional
    public Order claim(UUID orderId, @Nullable String token, Caller caller) {
        var customer = caller.requireUser();
        var order = orders.lock(orderId);
        if (customer.equals(order.buyer().customerId())) {
            return order;
        }
        if (order.buyer().customerId() != null || order.buyer().isErased() || !tokens.open(orderId, token)) {
            throw new OrderRefused.NotFound();
        }
        orders.give(orderId, customer);
        tokens.revoke(orderId);
        return orders.get(orderId);
    }
}
