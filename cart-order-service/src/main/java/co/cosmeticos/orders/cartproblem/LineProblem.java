package co.cosmeticos.orders.cartproblem;

import co.cosmeticos.orders.AmountText;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** A problem of a line of a cart. It is told with the line; no request is refused by it. */
public abstract sealed class LineProblem extends Refusal {

    private LineProblem(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The product is not sold any more, or not in the cart's currency. */
    public static final class NotForSale extends LineProblem {

        public NotForSale() {
            super("not-for-sale", 409, "This product is no longer for sale. Please remove it.");
        }
    }

    /** None of it is in stock. */
    public static final class SoldOut extends LineProblem {

        public SoldOut() {
            super("sold-out", 409, "This product is out of stock.");
        }
    }

    /** There is less of it than the line asks for. */
    public static final class LowStock extends LineProblem {

        private final long available;

        public LowStock(long available) {
            super("low-stock", 409, "Only %d left in stock.".formatted(available));
            this.available = available;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("available", available);
        }
    }

    /** The line holds more units than a line may. */
    public static final class AboveLimit extends LineProblem {

        private final int limit;

        public AboveLimit(int limit) {
            super("above-quantity-limit", 409, "At most %d units of a product can be bought at once.".formatted(limit));
            this.limit = limit;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("limit", limit);
        }
    }

    /** Its price is not the one at which it was put into the cart. */
    public static final class PriceChanged extends LineProblem {

        private final Money before;
        private final Money now;

        public PriceChanged(Money before, Money now) {
            super(
                    "price-changed",
                    409,
                    "The price has changed from %s to %s since this was added."
                            .formatted(AmountText.english(before), AmountText.english(now)));
            this.before = before;
            this.now = now;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("before", AmountText.portuguese(before), "now", AmountText.portuguese(now));
        }
    }
}
