package co.cosmeticos.orders.compensation;

import co.cosmeticos.orders.cart.ChangeCart;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/** Gives customers their cart back, if it still belongs to this order. */
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
    public Move take(Case taken) {
        Runnable reopen =
                () -> changeCart.reopen(taken.order().cartId(), taken.order().id());
        return taken.saga().type() == Saga.Type.CANCEL_ORDER
                ? Move.to(SagaStep.CONFIRM_CANCELLATION, reopen)
                : Move.done(reopen);
    }
}
