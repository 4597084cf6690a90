package co.cosmeticos.orders.purchase;

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

/** Closes the cart of a paid order, unless it was opened again before late money came. */
@Component
public class ConvertCart implements Step {

    private final Orders orders;
    private final Carts carts;

    @Inject
    public ConvertCart(Orders orders, Carts carts) {
        this.orders = orders;
        this.carts = carts;
    }

    @Override
    public SagaStep name() {
        return SagaStep.CONVERT_CART;
    }

    @Override
    public Move take(Saga saga) {
        return Move.to(SagaStep.SEND_CONFIRMATION, () -> convert(saga.orderId()));
    }

    private void convert(UUID orderId) {
        var cart = carts.lock(orders.get(orderId).cartId());
        if (cart.isInCheckoutFor(orderId)) {
            carts.append(cart, new CartEvent.Converted(orderId));
        }
    }
}
