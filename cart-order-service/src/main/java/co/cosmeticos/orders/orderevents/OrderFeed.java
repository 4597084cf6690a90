package co.cosmeticos.orders.orderevents;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clients of this server that follow orders. One query asks for all of them, however many there are. */
@Component
public class OrderFeed {

    // Less than the silence that a proxy bears.
    private static final Duration BEAT = Duration.ofSeconds(8);

    private final OrderUpdates updates;
    private final RevokedSessions revoked;
    private final OrderFeedSettings settings;
    private final Clock clock;
    private final Set<OrderListener> listeners = ConcurrentHashMap.newKeySet();
    private Instant lastBeat = Instant.MIN;

    @Inject
    public OrderFeed(OrderUpdates updates, RevokedSessions revoked, OrderFeedSettings settings, Clock clock) {
        this.updates = updates;
        this.revoked = revoked;
        this.settings = settings;
        this.clock = clock;
    }

    /** When a stream that begins now ends; no later than the access token. */
    Instant end(@Nullable Instant tokenExpiry) {
        var end = clock.instant().plus(settings.life());
        return tokenExpiry == null || end.isBefore(tokenExpiry) ? end : tokenExpiry;
    }

    /** Whether an order has come to its end, and its client knows. */
    boolean isOver(UUID order, int lastId) {
        var all = updates.of(order);
        return lastId == all.size() && all.get(lastId - 1).status().isFinal();
    }

    /**
     * Adds a client, and tells it where its order stands, or what it has missed since the update of this id. Throws
     * {@link OrderFeedRefused}.
     */
    void follow(OrderListener listener, int lastId) {
        begin(listener, updates.of(listener.orderId()), lastId);
    }

    private synchronized void begin(OrderListener listener, List<OrderUpdate> all, int lastId) {
        add(listener);
        listener.begin(all, lastId);
        if (all.get(all.size() - 1).status().isFinal()) {
            end(listener);
        }
    }

    private void add(OrderListener listener) {
        listeners.removeIf(one -> !one.isOpen());
        if (listeners.size() >= settings.streams()) {
            throw new OrderFeedRefused.NoStreamFree();
        }
        var owner = listener.access().owner();
        if (listeners.stream().filter(one -> one.access().owner().equals(owner)).count() >= settings.perPerson()) {
            throw new OrderFeedRefused.TooManyStreams();
        }
        listeners.add(listener);
    }

    /** Tells everybody what is new, and ends the streams whose time, access or order is over. */
    synchronized void poll() {
        var now = clock.instant();
        endIf(one -> !one.isOpen() || !now.isBefore(one.access().until()) || isRevoked(one));
        if (listeners.isEmpty()) {
            return;
        }
        var byOrder = listeners.stream().collect(Collectors.groupingBy(OrderListener::orderId));
        var states = updates.states(byOrder.keySet());
        byOrder.forEach((order, all) -> tell(states.get(order), all));
        if (!now.isBefore(lastBeat.plus(BEAT))) {
            lastBeat = now;
            endIf(one -> !one.keepUp());
        }
    }

    private void tell(OrderUpdates.@Nullable State state, List<OrderListener> all) {
        if (state == null) {
            all.forEach(this::end);
            return;
        }
        var late = all.stream().filter(one -> one.lacks(state.updates())).toList();
        if (!late.isEmpty()) {
            var timeline = updates.of(late.get(0).orderId());
            late.forEach(one -> one.tell(timeline));
        }
        if (state.status().isFinal()) {
            all.forEach(this::end);
        } else if (state.isClaimed()) {
            all.stream().filter(one -> one.access().isByToken()).forEach(this::end);
        }
    }

    /** How many clients follow orders. */
    int size() {
        return listeners.size();
    }

    /** Ends all streams: the server stops, and their clients ask another one. */
    synchronized void endAll() {
        endIf(one -> true);
    }

    private boolean isRevoked(OrderListener listener) {
        return listener.access().session().filter(revoked::contains).isPresent();
    }

    private void endIf(Predicate<OrderListener> condition) {
        new ArrayList<>(listeners).stream().filter(condition).forEach(this::end);
    }

    private void end(OrderListener listener) {
        listeners.remove(listener);
        listener.end();
    }
}
