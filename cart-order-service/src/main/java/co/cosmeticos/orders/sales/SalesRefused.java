package co.cosmeticos.orders.sales;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/** Why sales of a period are not told. */
public abstract sealed class SalesRefused extends Refusal {

    private SalesRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The period ends before it begins, or is too long. */
    public static final class InvalidPeriod extends SalesRefused {

        private final int maxDays;

        InvalidPeriod(int maxDays) {
            super(
                    "invalid-sales-period",
                    400,
                    "Sales are told of 1 to %d days: 'to' is the last of them, and not before 'from'."
                            .formatted(maxDays));
            this.maxDays = maxDays;
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(
                    new Problem.FieldError("to", "must lie 0 to %d days after from".formatted(maxDays - 1), null));
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", "to", "maxDays", maxDays);
        }
    }

    /** A parameter is no day. */
    public static final class InvalidDay extends SalesRefused {

        private final String field;

        InvalidDay(String field) {
            super("validation", 400, "The request has invalid fields.");
            this.field = field;
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(new Problem.FieldError(field, "must be a day such as 2026-11-29", null));
        }
    }
}
