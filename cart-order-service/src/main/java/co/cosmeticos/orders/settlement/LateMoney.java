package co.cosmeticos.orders.settlement;

import co.cosmeticos.orders.cart.CartTrails;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.purchase.NotePayment;
import co.cosmeticos.orders.purchase.PaymentRefused;
import co.cosmeticos.orders.purchase.TurnDown;
import co.cosmeticos.orders.saga.Move;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;

/**
 * What the state of a payment means for an order that was decided before: goods for late money, or the money back. Where an
 * order stands, only money that went back at the provider is news.
 */
@Component
public class LateMoney {

    private final Orders orders;
    private final NotePayment notePayment;
    private final Sagas sagas;
    private final TurnDown turnDown;
    private final CartTrails trails;

    @Inject
    public LateMoney(Orders orders, NotePayment notePayment, Sagas sagas, TurnDown turnDown, CartTrails trails) {
        this.orders = orders;
        this.notePayment = notePayment;
        this.sagas = sagas;
        this.turnDown = turnDown;
        this.trails = trails;
    }

    Move settle(Saga saga, Order order, Payment payment) {
        Runnable note = () -> notePayment.note(payment);
        // A cancellation asks the provider itself, gives back what it finds, and tells the customer: once. What it
        // cannot find is money for a payment that had expired by then, since that can be paid all the same. Only money
        // that has moved is noted: any other state may be older than what the cancellation has written.
        if (sagas.isCanceled(order.id())) {
            return payment.holdsMoney()
                    ? Move.to(SagaStep.VOID_PAYMENT)
                    : Move.done(payment.capturedMinor() > 0 ? note : () -> {});
        }
        if (!payment.holdsMoney()) {
            return Move.done(note);
        }
        return switch (order.status()) {
            case EXPIRED -> forExpired(saga, order, payment).after(note);
            case REJECTED, CANCELED ->
                Move.to(SagaStep.VOID_PAYMENT, () -> tellRefund(order, payment)).after(note);
            case PENDING, AWAITING_PAYMENT, CONFIRMED, FULFILLED, RETURNED -> Move.done(note);
        };
    }

    // What matters is how the cart stands when it is converted; this only spares the stock.
    private Move forExpired(Saga saga, Order order, Payment payment) {
        return !payment.isWhole() || trails.find(order.cartId(), order.id()).isLost()
                ? turnDown.move(saga, new PaymentRefused.TooLate(), SagaStep.VOID_PAYMENT)
                : Move.to(SagaStep.RESERVE_AGAIN, () -> holdAnew(order));
    }

    // The first hold has ended, and its id can never hold again: the new one is known before it is asked for.
    private void holdAnew(Order order) {
        orders.save(orders.lock(order.id()).heldAs(Ids.next()));
    }

    private void tellRefund(Order order, Payment payment) {
        if (payment.keptMinor() > 0) {
            turnDown.tellCanceled(order, new PaymentRefused.TooLate());
        }
    }
}
