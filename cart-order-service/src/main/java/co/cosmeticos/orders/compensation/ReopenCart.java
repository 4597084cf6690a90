package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.cart.ChangeCart;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Reopens the cart, if it still belongs to this order. */
@Component
public class ReopenCart implements Step {

    private final ChangeCart changeCart;

    @Inject
    public ReopenCart(ChangeCart changeCart) {
        this.changeCart = changeCart;
    }

    @Override
    public SagaStep name() {
        return SagaStep.REOPEN_CART;
    }

    @Override
    public Transition execute(SagaContext context) {
        Runnable reopen = () ->
                changeCart.reopen(context.order().cartId(), context.order().id());
        return context.saga().type() == Saga.Type.CANCEL_ORDER
                ? Transition.to(SagaStep.CONFIRM_CANCELLATION, reopen)
                : Transition.done(reopen);
    }
}
