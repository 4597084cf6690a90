package co.cosmeticos.orders.order;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Claims a guest's order for the signed-in customer, by its token. An email address alone claims none, as whoever
 * registers it need not be the buyer. From then on only the account opens the order, and its tokens are revoked.
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

    /**
     * The customer's order; throws {@link OrderRefused.NotFound} without its token, and when it is another customer's.
     */
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
        orders.assign(order, customer);
        tokens.revoke(orderId);
        return orders.get(orderId);
    }
}
