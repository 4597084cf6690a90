package co.cosmeticos.devshop.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Response and webhook data of a payment. */
public record PaymentView(
        String id,
        String status,
        @Nullable String method,
        long amountMinor,
        long capturedMinor,
        long refundedMinor,
        long chargedBackMinor,
        @Nullable String currency,
        int installments,
        @Nullable String reference,
        @Nullable String redirectUrl,
        @Nullable String pixPayload,
        @Nullable String boletoLine,
        Instant expiresAt,
        @Nullable String declineCode,
        Instant createdAt) {

    static PaymentView of(Payment payment) {
        var order = payment.order();
        return new PaymentView(
                payment.id(),
                payment.status().code(),
                order.method(),
                order.amountMinor(),
                payment.capturedMinor(),
                payment.refundedMinor(),
                payment.chargedBackMinor(),
                order.currency(),
                Math.max(1, order.installments()),
                order.reference(),
                payment.instructions().redirectUrl(),
                payment.instructions().pixPayload(),
                payment.instructions().boletoLine(),
                payment.expiresAt(),
                payment.declineCode(),
                payment.createdAt());
    }
}
