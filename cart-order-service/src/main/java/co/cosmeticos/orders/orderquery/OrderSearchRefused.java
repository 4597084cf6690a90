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

    /** A text is neither a day nor a moment. */
    public static final class InvalidMoment extends OrderSearchRefused {

        private final String parameter;

        public InvalidMoment(String parameter) {
            super("invalid-parameter", 400, "The value of the parameter '%s' is not allowed.".formatted(parameter));
            this.parameter = parameter;
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(new Problem.FieldError(
                    parameter, "must be a day as 2026-11-29, or a moment as 2026-11-29T10:15:00-03:00", null));
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("parameter", parameter);
        }
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
