package co.cosmeticos.orders.remote;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Another service gave no answer, or none that settles the matter: what was asked may or may not have happened. */
public final class Unavailable extends Refusal {

    private static final String RETRY_SECONDS = "5";

    private final boolean timedOut;

    public Unavailable(String service) {
        this(service, false);
    }

    /** @param timedOut whether the other side was waited for as long as a call may take */
    public Unavailable(String service, boolean timedOut) {
        super("%s cannot be reached now.".formatted(service));
        this.timedOut = timedOut;
    }

    /** Whether the other side was waited for as long as a call may take: another call at once would take as long again. */
    public boolean isTimedOut() {
        return timedOut;
    }

    @Override
    public String slug() {
        return "unavailable";
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", RETRY_SECONDS);
    }
}
