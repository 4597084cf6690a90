package co.cosmeticos.orders.saga;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.payment.Payment;

/** One step of a saga. It may be taken more than once: a step that was taken and not written down is taken again. */
public interface Step {

    /**
     * What a step is about: a saga with its order and payment, as its last transaction has left them. While its lease is
     * held, nobody else changes them.
     */
    record Case(Saga saga, Order order, Payment payment) {}

    /** Which one it is. */
    SagaStep name();

    /**
     * Does the part that no transaction can hold, a call of another service, and says how to go on. Throws
     * {@link co.cosmeticos.orders.remote.Unavailable} when the outcome is open, to be taken again later.
     */
    Move take(Case taken);
}
