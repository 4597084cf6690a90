package co.cosmeticos.orders.order;

import co.cosmeticos.platform.problem.Refusal;
import java.time.Instant;
import java.util.Map;

/** Why an order cannot be read or changed. */
public abstract sealed class OrderRefused extends Refusal {

    private OrderRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The order does not exist, or is not the caller's. */
    public static final class NotFound extends OrderRefused {

        public NotFound() {
            super("not-found", 404, "There is no such order.");
        }
    }

    /** The order's status does not allow the transition. */
    public static final class CannotBecome extends OrderRefused {

        private final OrderStatus from;

        private final OrderStatus to;

        public CannotBecome(OrderStatus from, OrderStatus to) {
            super(
                    "order-status-conflict",
                    409,
                    "This order is %s and cannot become %s.".formatted(words(from), words(to)));
            this.from = from;
            this.to = to;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("from", from.name(), "to", to.name());
        }
    }

    /** A payment or cancellation of the order is in progress. */
    public static final class Busy extends OrderRefused {

        public Busy() {
            super("order-busy", 409, "This order is being processed. Please try again in a moment.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }

    /** The cancellation window of the confirmed order is over. */
    public static final class CancellationWindowOver extends OrderRefused {

        private final Instant until;

        public CancellationWindowOver(Instant until) {
            super(
                    "cancellation-window-over",
                    409,
                    "The time to cancel this order has passed. Please contact the shop.");
            this.until = until;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("until", until.toString());
        }
    }
}
