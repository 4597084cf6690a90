package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** One buyer, or all who have not paid, have as much under way as they may. */
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
                    "%d orders wait for their payment already; pay or cancel one first.".formatted(limit));
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
                    "%d orders from your network wait for their payment already; pay or cancel one first, or come back later."
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
                    "Of these only a card that pays at once, or a smaller quantity, can be taken now: %s."
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
                    "Too many orders were placed for this e-mail address today; sign in, or come back tomorrow.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", AN_HOUR);
        }
    }
}
