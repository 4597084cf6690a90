package co.cosmeticos.orders.payment;

import java.util.UUID;

/**
 * The provider tells of another payment than was asked for: another amount, currency or reference. No order may go on from
 * there by itself; somebody has to look at both sides.
 */
public final class PaymentMismatch extends RuntimeException {

    PaymentMismatch(UUID orderId, String what, Object asked, Object told) {
        super("The payment of order %s was asked for with the %s %s, and the provider tells of %s."
                .formatted(orderId, what, asked, told));
    }
}
