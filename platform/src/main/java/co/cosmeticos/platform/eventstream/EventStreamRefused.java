package co.cosmeticos.platform.eventstream;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why a stream of events is not opened. */
public abstract sealed class EventStreamRefused extends Refusal {

    private EventStreamRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "10");
    }

    /** The person, or the client's network, has as many streams open as one may. */
    public static final class TooManyStreams extends EventStreamRefused {

        public TooManyStreams() {
            super("too-many-event-streams", 429, "Too many streams of events are open. Please close one.");
        }
    }

    /** The server has as many streams open as it takes. */
    public static final class NoStreamFree extends EventStreamRefused {

        public NoStreamFree() {
            super(
                    "event-streams-full",
                    503,
                    "No stream of events can be opened now. Please read what you want to follow instead.");
        }
    }
}
