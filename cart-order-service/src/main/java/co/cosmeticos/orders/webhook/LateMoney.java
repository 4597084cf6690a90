package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.cart.CartTrails;
import co.cosmeticos.orders.checkoutstep.FailOrder;
import co.cosmeticos.orders.checkoutstep.PaymentRefused;
import co.cosmeticos.orders.checkoutstep.RecordPayment;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.saga.Saga;
import co.cosmeticos.orders.saga.SagaStep;
import co.cosmeticos.orders.saga.Sagas;
import co.cosmeticos.orders.saga.Transition;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;

/**
 * Settles a payment whose order is decided already: late money buys the goods, or is refunded. Of an order that stands,
 * only refunds at the provider and chargebacks are news.
 */
@Component
public class LateMoney {

    private final Orders orders;
    private final RecordPayment recordPayment;
    private final Sagas sagas;
    private final FailOrder failOrder;
    private final CartTrails trails;

    @Inject
    public LateMoney(Orders orders, RecordPayment recordPayment, Sagas sagas, FailOrder failOrder, CartTrails trails) {
        this.orders = orders;
        this.recordPayment = recordPayment;
        this.sagas = sagas;
        this.failOrder = failOrder;
        this.trails = trails;
    }

    Transition settle(Saga saga, Order order, Payment payment) {
        Runnable note = () -> recordPayment.note(payment);
        // A cancellation asks the provider itself, gives back what it finds, and tells the customer: once. What it
        // cannot find is money for a payment that had expired by then, since that can be paid all the same. Only money
        // that has moved is noted: any other state may be older than what the cancellation has written.
        if (sagas.isCanceled(order.id())) {
            return payment.holdsMoney()
                    ? Transition.to(SagaStep.REVERSE_PAYMENT)
                    : Transition.done(payment.capturedMinor() > 0 ? note : () -> {});
        }
        if (!payment.holdsMoney()) {
            return isMadeInVain(order, payment)
                    ? Transition.to(SagaStep.REVERSE_PAYMENT).after(note)
                    : Transition.done(note);
        }
        return switch (order.status()) {
            case EXPIRED -> forExpired(saga, order, payment).after(note);
            case REJECTED, CANCELED ->
                Transition.to(SagaStep.REVERSE_PAYMENT, () -> tellRefund(order, payment))
                        .after(note);
            case PENDING, AWAITING_PAYMENT, CONFIRMED, FULFILLED, RETURNED -> Transition.done(note);
        };
    }

    // The request stood still on its way until the order had been given up: nobody is told of this payment.
    private static boolean isMadeInVain(Order order, Payment payment) {
        return order.status() == OrderStatus.REJECTED && payment.status().isOpen();
    }

    // What matters is how the cart stands when it is converted; this only spares the stock.
    private Transition forExpired(Saga saga, Order order, Payment payment) {
        return !payment.isFullyCovered()
                        || order.buyer().isErased()
                        || trails.find(order.cartId(), order.id()).isLost()
                ? failOrder.transition(saga, new PaymentRefused.TooLate(), SagaStep.REVERSE_PAYMENT)
                : Transition.to(
                        SagaStep.RESERVE_AGAIN, () -> orders.change(order.id(), held -> held.heldAs(Ids.next())));
    }

    private void tellRefund(Order order, Payment payment) {
        if (payment.keptMinor() > 0) {
            failOrder.tellCanceled(order, new PaymentRefused.TooLate());
        }
    }
}
