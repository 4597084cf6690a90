package co.cosmeticos.orders.payment;

import java.util.UUID;

/**
 * A mismatch between the payment and what the provider tells of it: amount, currency or reference. The saga is parked
 * until somebody has looked at both sides.
 */
public final class PaymentMismatch extends RuntimeException {

    PaymentMismatch(UUID orderId, String what, Object asked, Object told) {
        super("The payment of order %s was asked for with the %s %s, and the provider tells of %s."
                .formatted(orderId, what, asked, told));
    }
}
