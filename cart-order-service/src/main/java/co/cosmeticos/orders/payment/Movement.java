package co.cosmeticos.orders.payment;

/** In which ways money moves. */
public enum Movement {
    CAPTURE,
    REFUND,
    /** The card's bank takes money back for its holder. */
    CHARGEBACK;

    long total(Payment payment) {
        return switch (this) {
            case CAPTURE -> payment.capturedMinor();
            case REFUND -> payment.refundedMinor();
            case CHARGEBACK -> payment.chargedBackMinor();
        };
    }

    /** So much of it that is new. */
    public record Part(Movement kind, long amountMinor) {}
}
