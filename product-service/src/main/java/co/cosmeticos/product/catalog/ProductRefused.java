package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** Refusals when a product is created, changed or read. */
public abstract sealed class ProductRefused extends Refusal {

    private static final String STOCK_ELSEWHERE = "is for new SKUs only; the stock of a known one is changed by POST"
            + " /stock/{sku}/stocktakes or /adjustments";

    private ProductRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The product does not exist. */
    public static final class NotFound extends ProductRefused {
        public NotFound(String product) {
            super("not-found", 404, "There is no product %s.".formatted(product));
        }
    }

    /** Another product has this slug. */
    public static final class SlugTaken extends ProductRefused {
        public SlugTaken(String slug) {
            super("slug-taken", 409, "The slug %s is already used by another product.".formatted(slug));
        }
    }

    /** Another product has these SKUs. */
    public static final class SkuTaken extends ProductRefused {

        private final List<String> skus;

        public SkuTaken(List<String> skus) {
            super("sku-taken", 409, "Already used by another product: %s.".formatted(String.join(", ", skus)));
            this.skus = List.copyOf(skus);
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", skus);
        }
    }

    /** A change sets stock of existing variants, which only stocktakes and adjustments may do. */
    public static final class StockOfKnownSku extends ProductRefused {

        private final List<Integer> places;

        public StockOfKnownSku(List<Integer> places) {
            super("validation", 400, "The request has invalid fields.");
            this.places = List.copyOf(places);
        }

        @Override
        public List<Problem.FieldError> errors() {
            return places.stream()
                    .map(place -> Problem.FieldError.at(List.of("variants", place, "onHand"), STOCK_ELSEWHERE))
                    .toList();
        }
    }

    /** A change of one variant names another one. */
    public static final class OtherSku extends ProductRefused {
        public OtherSku() {
            super("validation", 400, "The request has invalid fields.");
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(Problem.FieldError.at(List.of("sku"), "is the SKU in the path"));
        }
    }

    /** A change of one variant sets its stock, which only stocktakes and adjustments may do. */
    public static final class StockOfVariant extends ProductRefused {
        public StockOfVariant() {
            super("validation", 400, "The request has invalid fields.");
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(Problem.FieldError.at(List.of("onHand"), STOCK_ELSEWHERE));
        }
    }

    /** The parts of the product contradict each other. */
    public static final class Inconsistent extends ProductRefused {
        public Inconsistent(String reason) {
            super("inconsistent-product", 422, reason);
        }
    }
}
