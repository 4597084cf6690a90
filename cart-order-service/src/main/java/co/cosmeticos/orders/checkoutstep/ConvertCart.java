package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.orders.cart.CartTrails;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.coupon.CouponRedemptions;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.saga.SagaContext;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Step;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;

/**
 * Converts the cart of a paid order. From a cart that was reopened before late money came, or the one into which it was
 * merged, it takes out what was bought. Where another order has bought the same goods meanwhile, or is about to, or has
 * used up the customer's coupon, or the buyer was erased, the payment is reversed: the cart's lock decides between its
 * orders, the coupon's between those of a customer.
 */
@Component
public class ConvertCart implements Step {

    private final Carts carts;
    private final CartTrails trails;
    private final CouponRedemptions redemptions;
    private final FailOrder failOrder;

    @Inject
    public ConvertCart(Carts carts, CartTrails trails, CouponRedemptions redemptions, FailOrder failOrder) {
        this.carts = carts;
        this.trails = trails;
        this.redemptions = redemptions;
        this.failOrder = failOrder;
    }

    @Override
    public SagaStep name() {
        return SagaStep.CONVERT_CART;
    }

    // Mostly this runs in the transaction of the step before, where the cart stays locked; after a crash there is none.
    @Override
    public Transition execute(SagaContext context) {
        try {
            lockFor(context.order());
        } catch (PaymentRefused.TooLate tooLate) {
            return failOrder.transition(context.saga(), tooLate, SagaStep.REVERSE_PAYMENT);
        }
        var order = context.order();
        return redemptions
                .settle(order.coupon(), order.id())
                .map(usedUp -> failOrder.transition(context.saga(), usedUp, SagaStep.REVERSE_PAYMENT))
                .orElseGet(() -> Transition.to(SagaStep.CONFIRM_ORDER, () -> convert(order))
                        .orElse(refused -> failOrder.transition(context.saga(), refused, SagaStep.REVERSE_PAYMENT)));
    }

    private void convert(Order order) {
        var trail = lockFor(order);
        trail.bought(order.quantities()).ifPresent(event -> carts.append(trail.cart(), event));
    }

    private CartTrails.Trail lockFor(Order order) {
        var trail = trails.lock(order.cartId(), order.id());
        if (trail.isLost() || order.buyer().isErased()) {
            throw new PaymentRefused.TooLate();
        }
        return trail;
    }
}
