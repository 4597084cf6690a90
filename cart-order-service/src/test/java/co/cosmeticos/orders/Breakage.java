package co.cosmeticos.orders;

import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What can go wrong with a call, ordered by a test for the next calls of an operation. */
public final class Breakage {

    /** How a call breaks. */
    public enum Kind {
        /** The other side never hears of it, and is waited for as long as a call may take. */
        TIMEOUT,
        /** The line breaks before the other side hears of it. */
        REFUSED_LINE,
        /** The other side does it, and the line breaks before anybody hears that. */
        LOST_REPLY,
        /** The other side does it, and answers after the time for an answer is over. */
        LATE_REPLY,
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
        if (broken.kind() == Kind.LOST_REPLY || broken.kind() == Kind.LATE_REPLY) {
            call.get();
        }
        var inTime = broken.kind() == Kind.REFUSED_LINE || broken.kind() == Kind.LOST_REPLY;
        throw new ProcessingException(
                inTime ? new ConnectException("Connection reset") : new SocketTimeoutException("Read timed out"));
    }
}
