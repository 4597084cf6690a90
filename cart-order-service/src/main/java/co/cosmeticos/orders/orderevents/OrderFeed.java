package co.cosmeticos.orders.orderevents;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.eventstream.EventFeed;
import co.cosmeticos.platform.eventstream.EventStreamLimits;
import co.cosmeticos.platform.eventstream.EventStreamRefused;
import co.cosmeticos.platform.eventstream.EventStreams;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clients of this server that follow orders. One query asks for all of them, however many there are. */
@Component
public class OrderFeed implements EventFeed {

    private final OrderUpdates updates;
    private final RevokedSessions revoked;
    private final Jsonb jsonb;
    private final Clock clock;
    private final EventStreams<OrderListener> streams;

    @Inject
    public OrderFeed(
            OrderUpdates updates, RevokedSessions revoked, EventStreamLimits limits, Jsonb jsonb, Clock clock) {
        this.updates = updates;
        this.revoked = revoked;
        this.jsonb = jsonb;
        this.clock = clock;
        this.streams = new EventStreams<>(limits);
    }

    /** When a stream that begins now ends; no later than the access token. */
    Instant end(@Nullable Instant tokenExpiry) {
        var end = streams.end(clock.instant());
        return tokenExpiry == null || end.isBefore(tokenExpiry) ? end : tokenExpiry;
    }

    /** Whether an order has come to its end, and its client knows. */
    boolean isOver(UUID order, int lastId) {
        var all = updates.of(order);
        return lastId == all.size() && all.get(lastId - 1).status().isFinal();
    }

    /**
     * Adds a client, and tells it where its order stands, or what it has missed since the update of this id. Throws
     * {@link EventStreamRefused}.
     */
    void follow(OrderListener listener, int lastId) {
        begin(listener, updates.of(listener.orderId()), lastId);
    }

    private synchronized void begin(OrderListener listener, List<OrderUpdate> all, int lastId) {
        streams.add(listener);
        listener.begin(json(all), lastId);
        if (all.get(all.size() - 1).status().isFinal()) {
            streams.end(listener);
        }
    }

    @Override
    public synchronized void poll() {
        var now = clock.instant();
        streams.endOver(now);
        streams.endIf(this::isRevoked);
        var byOrder = streams.by(OrderListener::orderId);
        if (byOrder.isEmpty()) {
            return;
        }
        var states = updates.states(byOrder.keySet());
        byOrder.forEach((order, all) -> tell(states.get(order), all));
        streams.keepUp(now);
    }

    private void tell(OrderUpdates.@Nullable State state, List<OrderListener> all) {
        if (state == null) {
            all.forEach(streams::end);
            return;
        }
        var late = all.stream().filter(one -> one.lacks(state.updates())).toList();
        if (!late.isEmpty()) {
            var timeline = json(updates.of(late.get(0).orderId()));
            late.forEach(one -> one.tell(timeline));
        }
        if (state.status().isFinal()) {
            all.forEach(streams::end);
        } else if (state.isClaimed()) {
            all.stream().filter(one -> one.access().isByToken()).forEach(streams::end);
        }
    }

    private List<String> json(List<OrderUpdate> all) {
        return all.stream().map(jsonb::toJson).toList();
    }

    private boolean isRevoked(OrderListener listener) {
        return listener.access().session().filter(revoked::contains).isPresent();
    }

    /** How many clients follow orders. */
    int size() {
        return streams.size();
    }

    @Override
    public synchronized void endAll() {
        streams.endIf(one -> true);
    }
}
