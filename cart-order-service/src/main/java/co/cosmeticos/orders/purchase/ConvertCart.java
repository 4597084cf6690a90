package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Closes the cart of a paid order; of one that was opened again before late money came, it takes out what was bought. */
@Component
public class ConvertCart implements Step {

    private final Carts carts;

    @Inject
    public ConvertCart(Carts carts) {
        this.carts = carts;
    }

    @Override
    public SagaStep name() {
        return SagaStep.CONVERT_CART;
    }

    @Override
    public Move take(Case taken) {
        return Move.to(SagaStep.SEND_CONFIRMATION, () -> convert(taken.order()));
    }

    private void convert(Order order) {
        var cart = carts.lock(order.cartId());
        cart.bought(order.id(), order.quantities()).ifPresent(event -> carts.append(cart, event));
    }
}
