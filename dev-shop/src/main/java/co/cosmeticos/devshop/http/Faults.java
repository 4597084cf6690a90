package co.cosmeticos.devshop.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Fault injection: tests order a fault, which the next calls of an operation get. */
public final class Faults {

    private static final Set<String> KINDS = Set.of("latency", "error", "drop");

    /**
     * An ordered fault.
     *
     * @param operation name of the calls, or {@code *} for all
     * @param kind {@code latency} waits, {@code error} answers 500 without acting, {@code drop} acts and cuts the line
     * @param millis how long {@code latency} waits
     * @param times number of calls that get it
     */
    public record Fault(String operation, String kind, long millis, int times) {}

    private final List<Fault> ordered = new ArrayList<>();

    /** Orders a fault. */
    public synchronized void order(Fault fault) {
        if (fault.operation() == null || !KINDS.contains(fault.kind()) || fault.times() < 1 || fault.millis() < 0) {
            throw Refused.badRequest("A fault needs operation, kind (latency, error, drop) and times of at least 1.");
        }
        ordered.add(fault);
    }

    /** Clears all faults. */
    public synchronized void clear() {
        ordered.clear();
    }

    /** Runs a call of this operation, with its fault if there is one. */
    public Response around(String operation, Supplier<Response> answer) {
        var fault = take(operation);
        if (fault.isEmpty()) {
            return answer.get();
        }
        return switch (fault.get().kind()) {
            case "error" -> throw new Refused(500, "injected-fault", "This error was ordered.");
            case "drop" -> {
                var unused = answer.get();
                yield Response.cut();
            }
            default -> {
                LockSupport.parkNanos(Duration.ofMillis(fault.get().millis()).toNanos());
                yield answer.get();
            }
        };
    }

    private synchronized Optional<Fault> take(String operation) {
        for (Iterator<Fault> all = ordered.iterator(); all.hasNext(); ) {
            var fault = all.next();
            if (fault.operation().equals(operation) || "*".equals(fault.operation())) {
                all.remove();
                if (fault.times() > 1) {
                    ordered.add(new Fault(fault.operation(), fault.kind(), fault.millis(), fault.times() - 1));
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
