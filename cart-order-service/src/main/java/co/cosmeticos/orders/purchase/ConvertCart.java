package co.cosmeticos.orders.purchase;

import co.cosmeticos.orders.cart.Cart;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/**
 * Closes the cart of a paid order; of one that was opened again before late money came, it takes out what was bought. Where
 * another order has bought of it meanwhile, or is about to, the money goes back: here orders of one cart come one after the
 * other.
 */
@Component
public class ConvertCart implements Step {

    private final Carts carts;
    private final TurnDown turnDown;

    @Inject
    public ConvertCart(Carts carts, TurnDown turnDown) {
        this.carts = carts;
        this.turnDown = turnDown;
    }

    @Override
    public SagaStep name() {
        return SagaStep.CONVERT_CART;
    }

    // Mostly this runs in the transaction of the step before, where the cart stays locked; after a crash there is none.
    @Override
    public Move take(Case taken) {
        try {
            lockFor(taken.order());
        } catch (PaymentRefused.TooLate tooLate) {
            return turnDown.move(taken.saga(), tooLate, SagaStep.VOID_PAYMENT);
        }
        return Move.to(SagaStep.SEND_CONFIRMATION, () -> convert(taken.order()))
                .orElse(refused -> turnDown.move(taken.saga(), refused, SagaStep.VOID_PAYMENT));
    }

    private void convert(Order order) {
        var cart = lockFor(order);
        cart.bought(order.id(), order.quantities()).ifPresent(event -> carts.append(cart, event));
    }

    private Cart lockFor(Order order) {
        var cart = carts.lockIfKept(order.cartId());
        if (cart.isEmpty() || carts.history(order.cartId()).isLostTo(order.id())) {
            throw new PaymentRefused.TooLate();
        }
        return cart.get();
    }
}
