package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why an order is not paid. */
public abstract sealed class PaymentRefused extends Refusal {

    private PaymentRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The provider or the bank has declined the payment. */
    public static final class Declined extends PaymentRefused {

        private final String code;

        public Declined(@Nullable String code) {
            super(
                    "payment-declined",
                    402,
                    "The payment was declined. Try again with another Idempotency-Key; this one always gets the same answer.");
            this.code = code == null ? "declined" : code;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("declineCode", code);
        }
    }

    /** The customer has not paid in time. */
    public static final class Expired extends PaymentRefused {

        public Expired() {
            super("payment-expired", 402, "The payment was not made in time.");
        }
    }

    /**
     * The payment arrived when its order had ended, its cart was deleted or bought by another order, or its buyer
     * erased.
     */
    public static final class TooLate extends PaymentRefused {

        public TooLate() {
            super("paid-too-late", 409, "The payment arrived too late for this order. It will be refunded.");
        }
    }

    /** The checkout was abandoned after too many attempts without an answer of another service. */
    public static final class NotCompleted extends PaymentRefused {

        public NotCompleted() {
            super("checkout-not-completed", 409, "The order could not be completed. Nothing was charged.");
        }
    }
}
