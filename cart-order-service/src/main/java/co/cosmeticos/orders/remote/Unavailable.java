package co.cosmeticos.orders.remote;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Another service gave no answer, or none that is final: the outcome of the call is open. */
public class Unavailable extends Refusal {

    private static final String RETRY_SECONDS = "5";

    public Unavailable(String service) {
        super("unavailable", 503, "%s cannot be reached now.".formatted(service));
    }

    /**
     * The other side is away for everybody: no connection, no answer in time, or a proxy that says so. Only that is
     * tried again at once, and opens a circuit: any other error may be about one request alone.
     */
    public static final class Away extends Unavailable {

        private final boolean timedOut;

        /** @param timedOut whether the other side was waited for as long as a call may take */
        public Away(String service, boolean timedOut) {
            super(service);
            this.timedOut = timedOut;
        }

        @Override
        public boolean isTimedOut() {
            return timedOut;
        }
    }

    /**
     * Whether the other side was waited for as long as a call may take: another call at once would take as long again.
     */
    public boolean isTimedOut() {
        return false;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", RETRY_SECONDS);
    }
}
