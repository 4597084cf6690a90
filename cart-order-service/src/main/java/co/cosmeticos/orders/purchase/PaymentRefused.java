package co.cosmeticos.orders.purchase;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why an order is not paid. */
public abstract sealed class PaymentRefused extends Refusal {

    private PaymentRefused(String detail) {
        super(detail);
    }

    @Override
    public int status() {
        return 402;
    }

    /** The provider, or the bank behind it, declined. */
    public static final class Declined extends PaymentRefused {

        private final String code;

        public Declined(@Nullable String code) {
            super(
                    "The payment was declined. Try again with another Idempotency-Key; this one always gets this answer.");
            this.code = code == null ? "declined" : code;
        }

        @Override
        public String slug() {
            return "payment-declined";
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("declineCode", code);
        }
    }

    /** Nobody paid in time. */
    public static final class Expired extends PaymentRefused {

        public Expired() {
            super("The payment was not made in time.");
        }

        @Override
        public String slug() {
            return "payment-expired";
        }
    }

    /** It was paid when its order had come to nothing, or its cart had been bought by another order or was deleted. */
    public static final class TooLate extends PaymentRefused {

        public TooLate() {
            super("The payment came when another order had bought the cart. It is given back.");
        }

        @Override
        public String slug() {
            return "paid-too-late";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** A service that the purchase needs could not be reached for so long that it was given up. */
    public static final class GivenUp extends PaymentRefused {

        public GivenUp() {
            super("The order could not be completed now. Nothing was charged.");
        }

        @Override
        public String slug() {
            return "checkout-not-completed";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
