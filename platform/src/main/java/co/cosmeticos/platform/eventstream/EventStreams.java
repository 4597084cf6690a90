package co.cosmeticos.platform.eventstream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The open streams of a feed of this server, within its limits. The feed calls it from one thread at a time. */
public final class EventStreams<S extends EventStream> {

    // Less than the silence that a proxy bears.
    private static final Duration BEAT = Duration.ofSeconds(8);

    private final EventStreamLimits limits;
    private final Set<S> open = ConcurrentHashMap.newKeySet();
    private Instant lastBeat = Instant.MIN;

    public EventStreams(EventStreamLimits limits) {
        this.limits = limits;
    }

    /**
     * Answers a {@code HEAD} with the head of a stream, by an exception: as a {@code GET} of which nothing is sent, it would hold a
     * place whose client is never seen to leave.
     */
    public static void answerHead(String method) {
        if (method.equals(HttpMethod.HEAD)) {
            throw new WebApplicationException(
                    Response.ok().type(MediaType.SERVER_SENT_EVENTS_TYPE).build());
        }
    }

    /** When a stream that begins now ends at the latest. */
    public Instant end(Instant now) {
        return now.plus(limits.life());
    }

    /** Adds a stream. Throws {@link EventStreamRefused}. */
    public void add(S stream) {
        open.removeIf(one -> !one.isOpen());
        if (open.size() >= limits.streams()) {
            throw new EventStreamRefused.NoStreamFree();
        }
        if (open.stream().filter(one -> one.owner().equals(stream.owner())).count() >= limits.perOwner()) {
            throw new EventStreamRefused.TooManyStreams();
        }
        open.add(stream);
    }

    /** The streams by what they are about. */
    public <K> Map<K, List<S>> by(Function<S, K> key) {
        return open.stream().collect(Collectors.groupingBy(key));
    }

    /** Ends the streams whose client is gone, or whose time is over. */
    public void endOver(Instant now) {
        endIf(one -> !one.lasts(now));
    }

    /** Ends the streams of which this holds. */
    public void endIf(Predicate<S> condition) {
        new ArrayList<>(open).stream().filter(condition).forEach(this::end);
    }

    /** Ends a stream. */
    public void end(S stream) {
        open.remove(stream);
        stream.close();
    }

    /** Beats where it is time, and puts off who does not read. */
    public void keepUp(Instant now) {
        if (!now.isBefore(lastBeat.plus(BEAT))) {
            lastBeat = now;
            endIf(one -> !one.keepUp());
        }
    }

    /** How many there are. */
    public int size() {
        return open.size();
    }
}
