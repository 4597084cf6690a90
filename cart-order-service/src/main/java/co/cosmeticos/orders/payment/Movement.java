package co.cosmeticos.orders.payment;

/** The movements of money of a payment. */
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

    /** An entry of money that has moved since the last one. */
    public record Entry(Movement kind, long amountMinor) {}
}
