package co.cosmeticos.orders.orderevents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A client that follows an order. It is told by the one thread that polls, and no thread waits for it. */
abstract class OrderListener {

    /**
     * By what a client may listen.
     *
     * @param owner whose streams are counted together
     * @param until when the stream ends: by its life, or as the access token expires
     * @param isByToken whether an order token alone opens the order to them
     * @param session that ends with a log-out
     */
    record Access(String owner, Instant until, boolean isByToken, Optional<String> session) {}

    private final UUID orderId;
    private final Access access;
    private int seen;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    OrderListener(UUID orderId, Access access) {
        this.orderId = orderId;
        this.access = access;
    }

    /** Sends an update under this id. */
    protected abstract CompletionStage<?> send(int id, OrderUpdate update);

    /** Sends a comment, by which both sides and all between see that the line stands. */
    protected abstract CompletionStage<?> beat();

    /** Whether the client is still there, as far as is known. */
    protected abstract boolean isOpen();

    /** Ends the stream. */
    protected abstract void end();

    final UUID orderId() {
        return orderId;
    }

    final Access access() {
        return access;
    }

    /** Whether there are more updates than it was told. */
    final boolean lacks(int updates) {
        return updates > seen;
    }

    /**
     * Begins after the update of this id, or with the newest where none is known. A client to whom there is nothing to tell yet
     * gets a comment: the head of the answer goes out with the first sign.
     */
    final void begin(List<OrderUpdate> updates, int lastId) {
        seen = lastId < 1 || lastId > updates.size() ? Math.max(0, updates.size() - 1) : lastId;
        if (lacks(updates.size())) {
            tell(updates);
        } else {
            sending = beat().toCompletableFuture();
        }
    }

    /** Tells the updates that it was not told yet. */
    final void tell(List<OrderUpdate> updates) {
        for (; seen < updates.size(); seen++) {
            sending = send(seen + 1, updates.get(seen)).toCompletableFuture();
        }
    }

    /** Beats where all that was sent before has gone out; false for a client that reads nothing, or is gone. */
    final boolean keepUp() {
        if (!sending.isDone() || sending.isCompletedExceptionally()) {
            return false;
        }
        sending = beat().toCompletableFuture();
        return true;
    }
}
