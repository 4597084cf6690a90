package co.cosmeticos.orders.orderevents;

import co.cosmeticos.platform.eventstream.EventStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A client that follows an order. */
final class OrderListener extends EventStream {

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

    OrderListener(UUID orderId, Access access, Line line) {
        super(access.owner(), access.until(), line);
        this.orderId = orderId;
        this.access = access;
    }

    UUID orderId() {
        return orderId;
    }

    Access access() {
        return access;
    }

    /** Whether there are more updates than it was told. */
    boolean lacks(int updates) {
        return updates > seen;
    }

    /** Begins after the update of this id, or with the newest where none is known; a client to whom there is nothing to tell gets a comment. */
    void begin(List<String> updates, int lastId) {
        seen = lastId < 1 || lastId > updates.size() ? Math.max(0, updates.size() - 1) : lastId;
        if (lacks(updates.size())) {
            tell(updates);
        } else {
            beat();
        }
    }

    /** Tells the updates, in JSON, that it was not told yet. */
    void tell(List<String> updates) {
        for (; seen < updates.size(); seen++) {
            send(Integer.toString(seen + 1), updates.get(seen));
        }
    }
}
