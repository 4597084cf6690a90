package co.cosmeticos.product.stock;

import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** Why stock cannot be changed as asked. */
public abstract sealed class StockRefused extends Refusal {

    private StockRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** There is no such SKU. */
    public static final class UnknownSku extends StockRefused {
        public UnknownSku(String sku) {
            super("not-found", 404, "There is no SKU %s.".formatted(sku));
        }
    }

    /** Fewer units are free than asked for. */
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

    /** After the change fewer units would be on hand than are reserved for orders, or none. */
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

    /** More units than the ledger can count. */
    public static final class TooMany extends StockRefused {
        public TooMany(String sku) {
            super("stock-overflow", 422, "The stock of %s would exceed the largest quantity allowed.".formatted(sku));
        }
    }
}
