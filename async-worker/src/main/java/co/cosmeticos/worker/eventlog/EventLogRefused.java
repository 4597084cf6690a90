package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals of reads of the event log. */
public abstract sealed class EventLogRefused extends Refusal {

    private EventLogRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** MongoDB is away; events are buffered and appear when it is back. */
    public static final class Unavailable extends EventLogRefused {
        Unavailable() {
            super(
                    "event-log-unavailable",
                    503,
                    "The event log cannot be read right now. No event is lost; try again later.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "10");
        }
    }

    /** The period ends before it begins. */
    public static final class InvalidPeriod extends EventLogRefused {
        InvalidPeriod() {
            super("invalid-event-period", 400, "The period of the events ends before it starts.");
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", "to");
        }
    }

    /** The text is not a time, or lies outside of the supported years. */
    public static final class InvalidTime extends EventLogRefused {
        private final String field;

        InvalidTime(String field) {
            super(
                    "invalid-time",
                    400,
                    "'%s' must be a time of the years 1 to 9999, as 2026-11-22T10:00:00Z.".formatted(field));
            this.field = field;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("field", field);
        }
    }
}
