package co.cosmeticos.orders.checkoutstep;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why an order is not paid. */
public abstract sealed class PaymentRefused extends Refusal {

    private PaymentRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The provider, or the bank behind it, declined. */
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

    /** Nobody paid in time. */
    public static final class Expired extends PaymentRefused {

        public Expired() {
            super("payment-expired", 402, "The payment was not made in time.");
        }
    }

    /** It was paid when its order had come to nothing, its cart was deleted or bought by another order, or its buyer erased. */
    public static final class TooLate extends PaymentRefused {

        public TooLate() {
            super("paid-too-late", 409, "The payment arrived too late for this order. It will be refunded.");
        }
    }

    /** A service that the purchase needs could not be reached for so long that it was given up. */
    public static final class GivenUp extends PaymentRefused {

        public GivenUp() {
            super("checkout-not-completed", 409, "The order could not be completed. Nothing was charged.");
        }
    }
}
