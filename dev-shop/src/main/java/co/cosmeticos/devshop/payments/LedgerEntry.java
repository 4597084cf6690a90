package co.cosmeticos.devshop.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Immutable ledger entry of one movement.
 *
 * @param sequence 1, 2, 3 … without gaps
 * @param kind authorize, capture, void, refund or chargeback
 * @param idempotencyKey absent where payer, bank or dashboard moved the money and not the shop
 */
public record LedgerEntry(
        long sequence,
        Instant at,
        String kind,
        String paymentId,
        @Nullable String reference,
        long amountMinor,
        @Nullable String currency,
        @Nullable String idempotencyKey) {

    /** The movement between two states of a payment, or null when nothing moved. */
    static @Nullable LedgerEntry between(
            @Nullable Payment before, Payment after, long sequence, Instant at, @Nullable String key) {
        var refunded = after.refundedMinor() - (before == null ? 0 : before.refundedMinor());
        var captured = after.capturedMinor() - (before == null ? 0 : before.capturedMinor());
        var wasAuthorized = before != null && before.status() == PaymentStatus.AUTHORIZED;
        var whole = after.order().amountMinor();
        var chargedBack = after.chargedBackMinor() - (before == null ? 0 : before.chargedBackMinor());
        if (chargedBack > 0) {
            return of("chargeback", chargedBack, after, sequence, at, key);
        }
        if (refunded > 0) {
            return of("refund", refunded, after, sequence, at, key);
        }
        if (captured > 0) {
            return of("capture", captured, after, sequence, at, key);
        }
        if (after.status() == PaymentStatus.AUTHORIZED && !wasAuthorized) {
            return of("authorize", whole, after, sequence, at, key);
        }
        return after.status() == PaymentStatus.VOIDED && wasAuthorized
                ? of("void", whole, after, sequence, at, key)
                : null;
    }

    boolean isBack() {
        return "refund".equals(kind) || "chargeback".equals(kind);
    }

    private static LedgerEntry of(
            String kind, long amount, Payment payment, long sequence, Instant at, @Nullable String key) {
        var order = payment.order();
        return new LedgerEntry(sequence, at, kind, payment.id(), order.reference(), amount, order.currency(), key);
    }
}
