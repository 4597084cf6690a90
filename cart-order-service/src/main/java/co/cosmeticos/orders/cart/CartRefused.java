package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** Why a cart cannot be had or changed so. */
public abstract sealed class CartRefused extends Refusal {

    private CartRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** There is no such cart, or it is another customer's. */
    public static final class NotFound extends CartRefused {

        public NotFound() {
            super("not-found", 404, "There is no such cart.");
        }
    }

    /** The cart holds none of this. */
    public static final class LineNotFound extends CartRefused {

        public LineNotFound(String sku) {
            super("not-found", 404, "%s is not in the cart.".formatted(sku));
        }
    }

    /** The SKU is not for sale. */
    public static final class UnknownSku extends CartRefused {

        private final String sku;

        public UnknownSku(String sku) {
            super("sku-unknown", 422, "%s is not for sale.".formatted(sku));
            this.sku = sku;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("sku", sku);
        }
    }

    /** A limit of the cart is exceeded by these SKUs. */
    abstract static sealed class Limit extends CartRefused {

        private final int limit;
        private final List<String> skus;

        private Limit(String slug, String detail, int limit, List<String> skus) {
            super(slug, 409, detail);
            this.limit = limit;
            this.skus = List.copyOf(skus);
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("limit", limit, "skus", skus);
        }
    }

    /** The quantity limit of a line is exceeded. */
    public static final class QuantityLimit extends Limit {

        public QuantityLimit(int limit, List<String> skus) {
            super(
                    "quantity-limit",
                    "A cart holds at most %d of each product. Too many of: %s."
                            .formatted(limit, String.join(", ", skus)),
                    limit,
                    skus);
        }
    }

    /** The limit of lines is exceeded. */
    public static final class LineLimit extends Limit {

        public LineLimit(int limit, List<String> skus) {
            super(
                    "line-limit",
                    "A cart holds at most %d different products. No room for: %s."
                            .formatted(limit, String.join(", ", skus)),
                    limit,
                    skus);
        }
    }

    /** An order was placed for the cart and is not decided yet. */
    public static final class InCheckout extends CartRefused {

        public InCheckout() {
            super("cart-in-checkout", 409, "An order for this cart is still being processed.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "2");
        }
    }

    /** The cart has become an order, or part of another cart. */
    public static final class Closed extends CartRefused {

        public Closed() {
            super("cart-closed", 409, "This cart is closed. Please start a new one.");
        }
    }

    /** The cart has reached its limit of changes. */
    public static final class HistoryLimit extends CartRefused {

        /** Changes to what it holds. */
        static final int CHANGES = 2_000;
        /** All events, as a cart that is changed no more can still be bought. */
        static final int EVENTS = 2_200;

        static void check(long version, int most) {
            if (version >= most) {
                throw new HistoryLimit();
            }
        }

        public HistoryLimit() {
            super("cart-history-limit", 409, "This cart has been changed too many times. Please start a new one.");
        }
    }

    /** The cart is saved for later beside the customer's open one. */
    public static final class Saved extends CartRefused {

        public Saved() {
            super(
                    "cart-saved",
                    409,
                    "This cart is saved for later, as it does not fit into your open cart. Please claim it once there is room.");
        }
    }
}
