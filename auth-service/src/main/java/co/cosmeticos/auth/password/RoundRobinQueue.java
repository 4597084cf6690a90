package co.cosmeticos.auth.password;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A round-robin queue of clients with one limit for all: each has its fair share of the places. Not safe for threads.
 */
final class RoundRobinQueue {

    private final Map<String, Deque<Waiter>> clients = new LinkedHashMap<>();
    private final int places;
    private int waiting;

    RoundRobinQueue(int places) {
        this.places = places;
    }

    /** A request that waits; it hears true when it is served, and false when it is sent away. */
    static final class Waiter extends CompletableFuture<Boolean> {
        static Waiter served() {
            var waiter = new Waiter();
            waiter.complete(true);
            return waiter;
        }
    }

    boolean isEmpty() {
        return waiting == 0;
    }

    /** Whether a request of this client would get a place. */
    boolean hasPlaceFor(String client) {
        var own = countOf(client);
        return own < share(own == 0)
                && (waiting < places || greediest().getValue().size() > own + 1);
    }

    /** A place at the end of the client's own; null when there is none. The last of who has most gives way. */
    @Nullable Waiter join(String client) {
        if (!hasPlaceFor(client)) {
            return null;
        }
        if (waiting == places) {
            var most = greediest();
            var last = most.getValue().removeLast();
            waiting--;
            last.complete(false);
        }
        var waiter = new Waiter();
        clients.computeIfAbsent(client, key -> new ArrayDeque<>()).addLast(waiter);
        waiting++;
        return waiter;
    }

    /** Takes a request out of the line; false when it does not stand there. */
    boolean leave(String client, Waiter waiter) {
        var own = clients.getOrDefault(client, new ArrayDeque<>());
        if (!own.remove(waiter)) {
            return false;
        }
        waiting--;
        if (own.isEmpty()) {
            clients.remove(client);
        }
        return true;
    }

    /** The first of the client whose turn it is, which then goes behind all others; null when nobody waits. */
    @Nullable Waiter next() {
        var first = clients.entrySet().iterator();
        if (!first.hasNext()) {
            return null;
        }
        var client = first.next();
        first.remove();
        var waiter = client.getValue().removeFirst();
        waiting--;
        if (!client.getValue().isEmpty()) {
            clients.put(client.getKey(), client.getValue());
        }
        return waiter;
    }

    private int countOf(String client) {
        var own = clients.get(client);
        return own == null ? 0 : own.size();
    }

    private int share(boolean isNew) {
        return places == 0 ? 0 : Math.max(1, places / (clients.size() + (isNew ? 1 : 0)));
    }

    private Map.Entry<String, Deque<Waiter>> greediest() {
        return clients.entrySet().stream()
                .max(Comparator.comparingInt(client -> client.getValue().size()))
                .orElseThrow();
    }
}
