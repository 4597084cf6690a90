package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.cart.CartEvent;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Gives the customer his cart back, if it still belongs to this order. */
@Component
public class ReopenCart implements Step {

    private final Carts carts;

    @Inject
    public ReopenCart(Carts carts) {
        this.carts = carts;
    }

    @Override
    public SagaStep name() {
        return SagaStep.REOPEN_CART;
    }

    @Override
    public Move take(Case taken) {
        Runnable reopen = () -> reopen(taken.order());
        return taken.saga().type() == Saga.Type.CANCEL_ORDER
                ? Move.to(SagaStep.CONFIRM_CANCELLATION, reopen)
                : Move.done(reopen);
    }

    private void reopen(Order order) {
        carts.lockIfKept(order.cartId())
                .filter(cart -> cart.isInCheckoutFor(order.id()))
                .ifPresent(cart -> carts.append(cart, new CartEvent.CheckoutAbandoned(order.id())));
    }
}
