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

    /** What the payer has to do next: follow the redirect to 3-D Secure, or pay by the PIX payload or the boleto line. */
    public record NextAction(
            @Nullable String redirectUrl,
            @Nullable String pixPayload,
            @Nullable String boletoLine,
            @Nullable OffsetDateTime expiresAt) {

        static NextAction of(PaymentApi.ProviderPayment made) {
            var expiresAt = made.expiresAt();
            return new NextAction(
                    made.redirectUrl(),
                    made.pixPayload(),
                    made.boletoLine(),
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

        private static final State NEW =
                new State(null, PaymentStatus.NEW, 0, 0, 0, null, new NextAction(null, null, null, null));

        static State of(PaymentApi.ProviderPayment made) {
            return new State(
                    made.id(),
                    PaymentStatus.parse(made.status()),
                    made.capturedMinor(),
                    made.refundedMinor(),
                    made.chargedBackMinor(),
                    made.declineCode(),
                    NextAction.of(made));
        }

        State in(PaymentStatus other) {
            return new State(
                    providerId, other, capturedMinor, refundedMinor, chargedBackMinor, declineCode, nextAction);
        }
    }

    /** A payment that the provider has not been asked for yet. */
    public static Payment begin(UUID orderId, UUID sagaId, Money amount, Means means) {
        return new Payment(
                orderId,
                sagaId + "-authorize-payment",
                amount.minorUnits(),
                amount.currency().getCurrencyCode(),
                means,
                State.NEW);
    }

    /** This payment as the provider has it now; throws {@link PaymentMismatch} when it is none of the order's. */
    public Payment as(PaymentApi.ProviderPayment made) {
        requireSame(made);
        return with(State.of(made));
    }

    /** This payment in another status. */
    public Payment in(PaymentStatus other) {
        return with(state.in(other));
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

    private void requireSame(PaymentApi.ProviderPayment made) {
        requireSame("id", providerId() == null ? made.id() : providerId(), made.id());
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

    /** The key of a further operation on it, the same whoever asks and however often. */
    public String keyOf(String operation) {
        return idempotencyKey + "-" + operation;
    }

    /** The provider's id; throws {@link IllegalStateException} while there is none. */
    public String requireProviderId() {
        if (state.providerId() == null) {
            throw new IllegalStateException("The payment of order %s was never made.".formatted(orderId));
        }
        return state.providerId();
    }

    /** Money taken and not gone back. */
    public long keptMinor() {
        return capturedMinor() - backMinor();
    }

    /** Money gone back, by refunds and by the card's bank. */
    public long backMinor() {
        return refundedMinor() + chargedBackMinor();
    }

    /** Whether there is all the money for the order, or it is reserved on the card: nothing of it has gone back. */
    public boolean isWhole() {
        return status().isGood() && (status() != PaymentStatus.CAPTURED || keptMinor() == amountMinor);
    }

    /** Whether there is any money for the order, or some reserved on the card. */
    public boolean holdsMoney() {
        return status().isGood() && (status() != PaymentStatus.CAPTURED || isOfNothing() || keptMinor() > 0);
    }
}
