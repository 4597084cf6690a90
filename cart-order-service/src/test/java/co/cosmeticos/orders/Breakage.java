package co.cosmeticos.orders;

import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.ws.rs.ProcessingException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What can go wrong with a call, ordered by a test for the next calls of an operation. */
public final class Breakage {

    /** How a call breaks. */
    public enum Kind {
        /** The other side never hears of it. */
        TIMEOUT,
        /** The other side does it, and nobody hears that. */
        LOST_REPLY,
        /** The other side says that it failed. */
        SERVER_ERROR
    }

    private record Ordered(Kind kind, int times) {}

    private final Map<String, Ordered> ordered = new ConcurrentHashMap<>();

    public void order(String operation, Kind kind, int times) {
        ordered.put(operation, new Ordered(kind, times));
    }

    /** Everything works again. */
    public void clear() {
        ordered.clear();
    }

    <T> T around(String operation, Supplier<T> call) {
        var broken = ordered.computeIfPresent(
                operation, (name, one) -> one.times() == 0 ? null : new Ordered(one.kind(), one.times() - 1));
        if (broken == null) {
            return call.get();
        }
        if (broken.kind() == Kind.SERVER_ERROR) {
            throw new RemoteRefused(500, "{}");
        }
        if (broken.kind() == Kind.LOST_REPLY) {
            call.get();
        }
        throw new ProcessingException("no answer came");
    }
}
