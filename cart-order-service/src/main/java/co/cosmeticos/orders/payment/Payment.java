package co.cosmeticos.orders.payment;

import co.cosmeticos.platform.money.Money;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payment of an order.
 *
 * @param idempotencyKey under which the provider makes it; derived from the saga, stored before the first call
 */
public record Payment(
        UUID orderId, String idempotencyKey, long amountMinor, String currency, Means means, State state) {

    /**
     * What the customer pays with.
     *
     * @param token of the card, from the provider's own form
     * @param returnUrl where the provider sends the customer back to
     */
    public record Means(
            PaymentMethod method,
            @Nullable String token,
            int installments,
            @Nullable String returnUrl) {}

    /**
     * What the payer has to do next: follow the redirect to 3-D Secure, or pay by the PIX payload or the boleto line.
     */
    public record NextAction(
            @Nullable String redirectUrl,
            @Nullable String pixPayload,
            @Nullable String boletoLine,
            @Nullable OffsetDateTime expiresAt) {

        /** Nothing. */
        public static final NextAction NONE = new NextAction(null, null, null, null);

        static NextAction of(PaymentApi.ProviderPayment current) {
            var expiresAt = current.expiresAt();
            return new NextAction(
                    current.redirectUrl(),
                    current.pixPayload(),
                    current.boletoLine(),
                    expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * What the provider has told of it.
     *
     * @param providerId the provider's id; absent until it has answered
     * @param refundedMinor what went back to the customer, whoever asked for it
     * @param chargedBackMinor what the card's bank took back
     */
    public record State(
            @Nullable String providerId,
            PaymentStatus status,
            long capturedMinor,
            long refundedMinor,
            long chargedBackMinor,
            @Nullable String declineCode,
            NextAction nextAction) {

        private static final State NEW = new State(null, PaymentStatus.NEW, 0, 0, 0, null, NextAction.NONE);

        static State of(PaymentApi.ProviderPayment current) {
            return new State(
                    current.id(),
                    PaymentStatus.parse(current.status()),
                    current.capturedMinor(),
                    current.refundedMinor(),
                    current.chargedBackMinor(),
                    current.declineCode(),
                    NextAction.of(current));
        }

        State withStatus(PaymentStatus other) {
            return new State(
                    providerId, other, capturedMinor, refundedMinor, chargedBackMinor, declineCode, nextAction);
        }
    }

    /** A payment that the provider has not been asked for yet; its key is that of the saga. */
    public static Payment begin(UUID orderId, String sagaKey, Money amount, Means means) {
        return new Payment(
                orderId,
                sagaKey + "-authorize-payment",
                amount.minorUnits(),
                amount.currency().getCurrencyCode(),
                means,
                State.NEW);
    }

    /** This payment as the provider has it now; throws {@link PaymentMismatch} when it is none of the order's. */
    public Payment reconciledWith(PaymentApi.ProviderPayment current) {
        requireSame(current);
        return with(State.of(current));
    }

    /** This payment in another status. */
    public Payment withStatus(PaymentStatus other) {
        return with(state.withStatus(other));
    }

    private Payment with(State other) {
        return new Payment(orderId, idempotencyKey, amountMinor, currency, means, other);
    }

    public PaymentMethod method() {
        return means.method();
    }

    public @Nullable String providerId() {
        return state.providerId();
    }

    public PaymentStatus status() {
        return state.status();
    }

    public long capturedMinor() {
        return state.capturedMinor();
    }

    public long refundedMinor() {
        return state.refundedMinor();
    }

    public long chargedBackMinor() {
        return state.chargedBackMinor();
    }

    public @Nullable String declineCode() {
        return state.declineCode();
    }

    private void requireSame(PaymentApi.ProviderPayment current) {
        requireSame("id", providerId() == null ? current.id() : providerId(), current.id());
        requireSame("reference", orderId.toString(), String.valueOf(current.reference()));
        requireSame("currency", currency, current.currency());
        requireSame("amount", amountMinor, current.amountMinor());
        if (PaymentStatus.parse(current.status()) == PaymentStatus.CAPTURED) {
            requireSame("captured amount", amountMinor, current.capturedMinor());
        }
        var least = Math.min(current.capturedMinor(), Math.min(current.refundedMinor(), current.chargedBackMinor()));
        if (least < 0) {
            throw new PaymentMismatch(orderId, "amounts of at least", 0, least);
        }
        var back = Math.addExact(current.refundedMinor(), current.chargedBackMinor());
        if (back > current.capturedMinor()) {
            throw new PaymentMismatch(orderId, "refunded amount of at most", current.capturedMinor(), back);
        }
        requireSame("captured amount", Math.min(current.capturedMinor(), amountMinor), current.capturedMinor());
    }

    private void requireSame(String what, Object asked, Object told) {
        if (!asked.equals(told)) {
            throw new PaymentMismatch(orderId, what, asked, told);
        }
    }

    /** Whether nothing is to be paid; no provider is asked then. */
    public boolean isFree() {
        return amountMinor == 0;
    }

    /** The idempotency key of a further operation on it, the same at each attempt. */
    public String keyOf(String operation) {
        return idempotencyKey + "-" + operation;
    }

    /** The provider's id; throws {@link IllegalStateException} while there is none. */
    public String requireProviderId() {
        if (state.providerId() == null) {
            throw new IllegalStateException(
                    "The payment of order %s was never created at the provider.".formatted(orderId));
        }
        return state.providerId();
    }

    /** The captured amount less refunds and chargebacks. */
    public long keptMinor() {
        return capturedMinor() - reversedMinor();
    }

    /** The sum of refunds and chargebacks. */
    public long reversedMinor() {
        return refundedMinor() + chargedBackMinor();
    }

    /** Whether the whole amount is captured, none of it gone back, or authorized on the card. */
    public boolean isFullyCovered() {
        return status().isFunded() && (status() != PaymentStatus.CAPTURED || keptMinor() == amountMinor);
    }

    /** Whether any money is captured and not gone back, or authorized on the card. */
    public boolean holdsMoney() {
        return status().isFunded() && (status() != PaymentStatus.CAPTURED || isFree() || keptMinor() > 0);
    }
}
