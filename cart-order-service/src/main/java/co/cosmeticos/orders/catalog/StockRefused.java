package co.cosmeticos.orders.catalog;

import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** Why goods could not be had. */
public abstract sealed class StockRefused extends Refusal {

    private StockRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** There is less of these SKUs than was asked for. */
    public static final class OutOfStock extends StockRefused {

        private final List<String> skus;

        public OutOfStock(List<String> skus) {
            super("out-of-stock", 409, "Not enough stock of: %s.".formatted(String.join(", ", skus)));
            this.skus = List.copyOf(skus);
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", skus);
        }
    }

    /** The hold ended before it could be turned into a sale. */
    public static final class ReservationExpired extends StockRefused {

        public ReservationExpired() {
            super(
                    "reservation-expired",
                    409,
                    "The reservation has expired and the items are available to others again.");
        }
    }
}
