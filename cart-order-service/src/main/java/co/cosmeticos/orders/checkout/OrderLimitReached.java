package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** A limit of unpaid orders, or of guests' orders, is reached. */
public abstract sealed class OrderLimitReached extends Refusal {

    private OrderLimitReached(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The buyer has to pay or cancel one of the orders that wait for it. */
    public static final class UnpaidOrders extends OrderLimitReached {

        private final int limit;

        public UnpaidOrders(int limit) {
            super(
                    "too-many-unpaid-orders",
                    409,
                    "You already have %d orders awaiting payment. Please pay or cancel one first.".formatted(limit));
            this.limit = limit;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("limit", limit);
        }
    }

    /** The network that the buyer comes from, which others may share, has as many unpaid orders as it may. */
    public static final class UnpaidOfNetwork extends OrderLimitReached {

        private final int limit;

        public UnpaidOfNetwork(int limit) {
            super(
                    "unpaid-network-limit",
                    409,
                    "Your network already has %d orders awaiting payment. Please pay or cancel one first, or try again later."
                            .formatted(limit));
            this.limit = limit;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("limit", limit);
        }
    }

    /** So much of the stock is held for orders without a payment that the rest is for those who pay at once. */
    public static final class UnpaidStock extends OrderLimitReached {

        private final List<String> skus;

        public UnpaidStock(List<String> skus) {
            super(
                    "unpaid-stock-limit",
                    409,
                    "For these products, please pay by a card that is approved at once, or reduce the quantity: %s."
                            .formatted(String.join(", ", skus)));
            this.skus = List.copyOf(skus);
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", skus);
        }
    }

    /** As many orders were placed for a guest's address today as it is written to about. */
    public static final class GuestOrders extends OrderLimitReached {

        private static final String AN_HOUR = "3600";

        public GuestOrders() {
            super(
                    "too-many-guest-orders",
                    429,
                    "Too many orders were placed with this email address today. Please sign in, or try again tomorrow.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", AN_HOUR);
        }
    }
}
