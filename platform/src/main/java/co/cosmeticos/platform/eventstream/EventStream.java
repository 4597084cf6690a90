package co.cosmeticos.platform.eventstream;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A stream of server-sent events to one client. It is written by the one thread that polls, and no thread waits for it. */
public abstract class EventStream {

    private static final long RECONNECT_MILLIS = 3_000;

    private final String owner;
    private final Instant until;
    private final Line line;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    /**
     * The connection to the client.
     *
     * @param event name of its events
     */
    public record Line(SseEventSink sink, Sse sse, String event) {}

    /**
     * A stream that begins.
     *
     * @param owner whose streams are counted together
     * @param until when it ends
     */
    protected EventStream(String owner, Instant until, Line line) {
        this.owner = owner;
        this.until = until;
        this.line = line;
    }

    final String owner() {
        return owner;
    }

    final boolean isOpen() {
        return !line.sink().isClosed();
    }

    /** Whether it is open, and its time not over. */
    final boolean lasts(Instant now) {
        return isOpen() && now.isBefore(until);
    }

    final void close() {
        line.sink().close();
    }

    /** Sends an event with this text as its data. */
    protected final void send(String id, String data) {
        send(line.sse()
                .newEventBuilder()
                .id(id)
                .name(line.event())
                .reconnectDelay(RECONNECT_MILLIS)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, data)
                .build());
    }

    /** Sends a comment, by which both sides and all between see that the line stands; the head of the answer goes out with it. */
    protected final void beat() {
        send(line.sse().newEventBuilder().comment("").build());
    }

    // A sink that was closed meanwhile throws.
    private void send(OutboundSseEvent event) {
        try {
            sending = line.sink().send(event).toCompletableFuture();
        } catch (IllegalStateException gone) {
            sending = CompletableFuture.failedFuture(gone);
        }
    }

    /** Beats where all that was sent before has gone out; false for a client that reads nothing, or is gone. */
    final boolean keepUp() {
        if (!sending.isDone() || sending.isCompletedExceptionally()) {
            return false;
        }
        beat();
        return true;
    }
}
