package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.cart.CartEvent;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.UUID;

/** Gives the customer his cart back, if it still belongs to this order. */
@Component
public class ReopenCart implements Step {

    private final Orders orders;
    private final Carts carts;

    @Inject
    public ReopenCart(Orders orders, Carts carts) {
        this.orders = orders;
        this.carts = carts;
    }

    @Override
    public SagaStep name() {
        return SagaStep.REOPEN_CART;
    }

    @Override
    public Move take(Saga saga) {
        Runnable reopen = () -> reopen(saga.orderId());
        return saga.type() == Saga.Type.CANCEL_ORDER
                ? Move.to(SagaStep.CONFIRM_CANCELLATION, reopen)
                : Move.done(reopen);
    }

    private void reopen(UUID orderId) {
        var cart = carts.lock(orders.get(orderId).cartId());
        if (cart.isInCheckoutFor(orderId)) {
            carts.append(cart, new CartEvent.CheckoutAbandoned(orderId));
        }
    }
}
