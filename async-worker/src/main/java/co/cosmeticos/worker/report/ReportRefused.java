package co.cosmeticos.worker.report;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals of a request for a report or its file. */
public abstract sealed class ReportRefused extends Refusal {

    private ReportRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The period ends before it begins, is too long, or lies outside of the supported years. */
    public static final class InvalidPeriod extends ReportRefused {
        private final String field;
        private final int maxDays;

        InvalidPeriod(String field, int maxDays) {
            super(
                    "invalid-report-period",
                    400,
                    "A report covers 1 to %d days of the years 1 to 9999 and starts before it ends."
                            .formatted(maxDays));
            this.field = field;
            this.maxDays = maxDays;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", field, "maxDays", maxDays);
        }
    }

    /** The report is not finished, so that it has no file. */
    public static final class NotReady extends ReportRefused {
        private final ReportStatus state;

        NotReady(ReportStatus state) {
            super("report-not-ready", 409, "The report is %s; there is no file.".formatted(words(state)));
            this.state = state;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("reportStatus", state.name());
        }
    }
}
