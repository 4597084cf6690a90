package co.cosmeticos.worker.notification;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an order ended, as its event tells.
 *
 * @param refundedMinor what goes back to the customer; null where the event tells no amount
 * @param reason a slug
 */
public record OrderEnd(
        @Nullable Long refundedMinor, @Nullable String reason) {

    /** The end of an order that goes on, or of none. */
    static final OrderEnd NONE = new OrderEnd(null, null);

    // Orders of before told of late money in other words than their own reason.
    private static final String OF_BEFORE = "late-payment";
    private static final String TOO_LATE = "paid-too-late";

    private static final Set<String> TOLD_TO_CUSTOMERS = Set.of("payment-declined", TOO_LATE, "out-of-stock");

    /** Throws {@link IllegalArgumentException} when less than nothing goes back. */
    public OrderEnd {
        if (refundedMinor != null && refundedMinor < 0) {
            throw new IllegalArgumentException("A refund is of 0 or more, was " + refundedMinor);
        }
    }

    /** The reason, where mails have words for it; else empty. */
    String toldReason() {
        var name = OF_BEFORE.equals(reason) ? TOO_LATE : reason;
        return name != null && TOLD_TO_CUSTOMERS.contains(name) ? name : "";
    }
}
