package co.cosmeticos.orders.payment;

import co.cosmeticos.platform.value.Money;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payment of an order.
 *
 * @param idempotencyKey under which the provider makes it; derived from the saga, stored before the first call
 * @param providerId the provider's id; absent until it has answered
 * @param refundedMinor what went back to the customer, whoever asked for it
 * @param chargedBackMinor what the card's bank took back
 * @param token of the card, from the provider's own form
 */
public record Payment(
        UUID orderId,
        String idempotencyKey,
        @Nullable String providerId,
        PaymentMethod method,
        PaymentStatus status,
        long amountMinor,
        long capturedMinor,
        long refundedMinor,
        long chargedBackMinor,
        String currency,
        @Nullable String token,
        int installments,
        @Nullable String returnUrl,
        @Nullable String redirectUrl,
        @Nullable String pixPayload,
        @Nullable String boletoLine,
        @Nullable String declineCode,
        @Nullable OffsetDateTime expiresAt) {

    /** A payment that the provider has not been asked for yet. */
    public static Payment begin(UUID orderId, UUID sagaId, Money amount, Means means) {
        return new Payment(
                orderId,
                sagaId + "-authorize-payment",
                null,
                means.method(),
                PaymentStatus.NEW,
                amount.minorUnits(),
                0,
                0,
                0,
                amount.currency().getCurrencyCode(),
                means.token(),
                means.installments(),
                means.returnUrl(),
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * What the customer pays with.
     *
     * @param token of the card
     * @param returnUrl where the provider sends him back to
     */
    public record Means(
            PaymentMethod method,
            @Nullable String token,
            int installments,
            @Nullable String returnUrl) {}

    /** This payment as the provider has it now; throws {@link PaymentMismatch} when it is none of the order's. */
    public Payment as(PaymentApi.ProviderPayment made) {
        requireSame(made);
        return new Payment(
                orderId,
                idempotencyKey,
                made.id(),
                method,
                PaymentStatus.parse(made.status()),
                amountMinor,
                made.capturedMinor(),
                made.refundedMinor(),
                made.chargedBackMinor(),
                currency,
                token,
                installments,
                returnUrl,
                made.redirectUrl(),
                made.pixPayload(),
                made.boletoLine(),
                made.declineCode(),
                made.expiresAt() == null ? null : made.expiresAt().atOffset(ZoneOffset.UTC));
    }

    private void requireSame(PaymentApi.ProviderPayment made) {
        requireSame("id", providerId == null ? made.id() : providerId, made.id());
        requireSame("reference", orderId.toString(), String.valueOf(made.reference()));
        requireSame("currency", currency, made.currency());
        requireSame("amount", amountMinor, made.amountMinor());
        if (PaymentStatus.parse(made.status()) == PaymentStatus.CAPTURED) {
            requireSame("captured amount", amountMinor, made.capturedMinor());
        }
        var least = Math.min(made.capturedMinor(), Math.min(made.refundedMinor(), made.chargedBackMinor()));
        if (least < 0) {
            throw new PaymentMismatch(orderId, "amounts of at least", 0, least);
        }
        var back = Math.addExact(made.refundedMinor(), made.chargedBackMinor());
        if (back > made.capturedMinor()) {
            throw new PaymentMismatch(orderId, "refunded amount of at most", made.capturedMinor(), back);
        }
        requireSame("captured amount", Math.min(made.capturedMinor(), amountMinor), made.capturedMinor());
    }

    private void requireSame(String what, Object asked, Object told) {
        if (!asked.equals(told)) {
            throw new PaymentMismatch(orderId, what, asked, told);
        }
    }

    /** Whether there is nothing to pay, which no provider is asked for. */
    public boolean isOfNothing() {
        return amountMinor == 0;
    }

    /** This payment in another state. */
    public Payment in(PaymentStatus other) {
        return new Payment(
                orderId,
                idempotencyKey,
                providerId,
                method,
                other,
                amountMinor,
                capturedMinor,
                refundedMinor,
                chargedBackMinor,
                currency,
                token,
                installments,
                returnUrl,
                redirectUrl,
                pixPayload,
                boletoLine,
                declineCode,
                expiresAt);
    }

    /** The key of a further operation on it, the same whoever asks and however often. */
    public String keyOf(String operation) {
        return idempotencyKey + "-" + operation;
    }

    /** The provider's id; throws {@link IllegalStateException} while there is none. */
    public String requireProviderId() {
        if (providerId == null) {
            throw new IllegalStateException("The payment of order %s was never made.".formatted(orderId));
        }
        return providerId;
    }

    /** Money taken and not gone back. */
    public long keptMinor() {
        return capturedMinor - backMinor();
    }

    /** Money gone back, by refunds and by the card's bank. */
    public long backMinor() {
        return refundedMinor + chargedBackMinor;
    }

    /** Whether there is all the money for the order, or it is reserved on the card: nothing of it has gone back. */
    public boolean isWhole() {
        return status.isGood() && (status != PaymentStatus.CAPTURED || keptMinor() == amountMinor);
    }

    /** Whether there is any money for the order, or some reserved on the card. */
    public boolean holdsMoney() {
        return status.isGood() && (status != PaymentStatus.CAPTURED || isOfNothing() || keptMinor() > 0);
    }
}
