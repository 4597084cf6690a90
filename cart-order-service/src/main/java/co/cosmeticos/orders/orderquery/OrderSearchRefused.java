package co.cosmeticos.orders.orderquery;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** Why a search for orders is refused. */
public abstract sealed class OrderSearchRefused extends Refusal {

    private OrderSearchRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The period ends before it begins. */
    public static final class InvalidPeriod extends OrderSearchRefused {

        public InvalidPeriod() {
            super("invalid-order-period", 400, "The period ends before it begins: 'to' is before 'from'.");
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(new Problem.FieldError("to", "must not be before from", null));
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", "to");
        }
    }
}
