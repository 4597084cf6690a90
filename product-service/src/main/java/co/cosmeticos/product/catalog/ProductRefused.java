package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** Why a product cannot be written as asked. */
public abstract sealed class ProductRefused extends Refusal {

    private ProductRefused(String detail) {
        super(detail);
    }

    /** There is no such product. */
    public static final class NotFound extends ProductRefused {
        public NotFound(String product) {
            super("There is no product %s.".formatted(product));
        }

        @Override
        public String slug() {
            return "not-found";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** Another product has this slug. */
    public static final class SlugTaken extends ProductRefused {
        public SlugTaken(String slug) {
            super("Another product has the slug %s.".formatted(slug));
        }

        @Override
        public String slug() {
            return "slug-taken";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** Another product has these SKUs. */
    public static final class SkuTaken extends ProductRefused {

        private final List<String> skus;

        public SkuTaken(List<String> skus) {
            super("Another product has %s.".formatted(String.join(", ", skus)));
            this.skus = List.copyOf(skus);
        }

        @Override
        public String slug() {
            return "sku-taken";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", skus);
        }
    }

    /** A change names stock of variants whose stock is known, which is counted or adjusted by SKU. */
    public static final class StockOfKnownSku extends ProductRefused {

        private final List<Integer> places;

        public StockOfKnownSku(List<Integer> places) {
            super("The request has fields that are not valid.");
            this.places = List.copyOf(places);
        }

        @Override
        public String slug() {
            return "validation";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public List<Problem.FieldError> errors() {
            return places.stream()
                    .map(place -> Problem.FieldError.at(
                            List.of("variants", place, "onHand"),
                            "is for new SKUs only; the stock of a known one is changed by POST /stock/{sku}/stocktakes"
                                    + " or /adjustments"))
                    .toList();
        }
    }

    /** The parts of the product contradict each other. */
    public static final class Inconsistent extends ProductRefused {
        public Inconsistent(String reason) {
            super(reason);
        }

        @Override
        public String slug() {
            return "inconsistent-product";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
