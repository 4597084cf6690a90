package co.cosmeticos.product.stock;

import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** Refusals of a change of stock. */
public abstract sealed class StockRefused extends Refusal {

    private StockRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The SKU does not exist. */
    public static final class UnknownSku extends StockRefused {
        public UnknownSku(String sku) {
            super("not-found", 404, "There is no SKU %s.".formatted(sku));
        }
    }

    /** Fewer units are available than requested. */
    public static final class OutOfStock extends StockRefused {

        private final List<String> skus;

        public OutOfStock(List<String> skus) {
            super("out-of-stock", 409, "Not enough stock of %s.".formatted(String.join(", ", skus)));
            this.skus = List.copyOf(skus);
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", skus);
        }
    }

    /** More units would be taken than are on hand. */
    public static final class BelowZero extends StockRefused {

        private final StockLevel level;

        public BelowZero(StockLevel level) {
            super(
                    "stock-below-zero",
                    409,
                    "The stock of %s is %d; no more can be taken.".formatted(level.sku(), level.onHand()));
            this.level = level;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("sku", level.sku(), "onHand", level.onHand());
        }
    }

    /** Fewer units would be on hand than are reserved. */
    public static final class BelowReserved extends StockRefused {

        private final StockLevel level;

        public BelowReserved(StockLevel level) {
            super(
                    "below-reserved",
                    409,
                    "%d of %d units of %s are reserved for orders."
                            .formatted(level.reserved(), level.onHand(), level.sku()));
            this.level = level;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("sku", level.sku(), "onHand", level.onHand(), "reserved", level.reserved());
        }
    }

    /** More units than a stock level can hold. */
    public static final class Overflow extends StockRefused {
        public Overflow(String sku) {
            super("stock-overflow", 422, "The stock of %s would exceed the largest quantity allowed.".formatted(sku));
        }
    }
}
