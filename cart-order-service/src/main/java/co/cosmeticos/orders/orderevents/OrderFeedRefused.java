package co.cosmeticos.orders.orderevents;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why a stream of events is not opened. */
public abstract sealed class OrderFeedRefused extends Refusal {

    private OrderFeedRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "10");
    }

    /** The person follows orders by as many streams as one may. */
    public static final class TooManyStreams extends OrderFeedRefused {

        public TooManyStreams() {
            super("too-many-event-streams", 429, "Too many streams of events are open. Please close one.");
        }
    }

    /** The server has as many streams open as it takes. */
    public static final class NoStreamFree extends OrderFeedRefused {

        public NoStreamFree() {
            super("event-streams-full", 503, "No stream of events can be opened now. Please read the order instead.");
        }
    }
}
