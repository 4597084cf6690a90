package co.cosmeticos.worker.notification;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of an ended order, from its event.
 *
 * @param refundedMinor amount refunded to the customer; null where the event has none
 * @param reason a slug
 */
public record OrderOutcome(
        @Nullable Long refundedMinor, @Nullable String reason) {

    /** Outcome of an order that has not ended, or of no order. */
    static final OrderOutcome NONE = new OrderOutcome(null, null);

    // Older events had another reason for late money.
    private static final String OF_BEFORE = "late-payment";
    private static final String TOO_LATE = "paid-too-late";

    private static final Set<String> TOLD_TO_CUSTOMERS =
            Set.of("payment-declined", TOO_LATE, "out-of-stock", "coupon-customer-limit");

    /** Throws {@link IllegalArgumentException} when the refund is negative. */
    public OrderOutcome {
        if (refundedMinor != null && refundedMinor < 0) {
            throw new IllegalArgumentException("A refund is of 0 or more, was " + refundedMinor);
        }
    }

    /** The reason, if mails have a text for it; else empty. */
    String describedReason() {
        var name = OF_BEFORE.equals(reason) ? TOO_LATE : reason;
        return name != null && TOLD_TO_CUSTOMERS.contains(name) ? name : "";
    }
}
