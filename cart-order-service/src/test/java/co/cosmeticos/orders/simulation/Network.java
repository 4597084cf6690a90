package co.cosmeticos.orders.simulation;

import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** The line to another service. A request that was given up may still be under way, and arrive when nobody expects it. */
final class Network {

    private static final int CALL_MICROS = 120_000;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LATEST_SECONDS = 5;

    private final Ports ports;

    Network(Ports ports) {
        this.ports = ports;
    }

    <T> T call(String name, Supplier<T> service) {
        var weather = ports.weather().call();
        if (weather != Weather.Call.FINE) {
            ports.scheduler().mark(weather + " " + name);
        }
        ports.reach(name, CALL_MICROS);
        return switch (weather) {
            case FINE -> answered(name, service);
            case NOT_HEARD -> throw broken();
            case REPLY_LOST -> {
                answered(name, service);
                throw broken();
            }
            case TIMED_OUT -> throw timedOut();
            case ANSWERED_LATE -> {
                answered(name, service);
                throw timedOut();
            }
            case HEARD_LATE -> {
                arriveLater(name, service);
                throw timedOut();
            }
            case SERVER_ERROR -> throw new RemoteRefused(500, "{}");
            case CIRCUIT_OPEN -> throw new CircuitBreakerOpenException("open");
        };
    }

    private <T> T answered(String name, Supplier<T> service) {
        try {
            return service.get();
        } finally {
            ports.reach(name + " answers", CALL_MICROS);
        }
    }

    private void arriveLater(String name, Supplier<?> service) {
        var seconds = ports.weather().between(1, LATEST_SECONDS);
        ports.scheduler().spawn("late " + name, null, () -> {
            ports.scheduler().pause(Duration.ofSeconds(seconds));
            ports.scheduler().note(name + " arrives");
            try {
                service.get();
            } catch (RemoteRefused refused) {
                // Nobody listens any more.
            }
        });
    }

    private ProcessingException timedOut() {
        ports.scheduler().pause(PATIENCE);
        return new ProcessingException(new SocketTimeoutException("Read timed out"));
    }

    private static ProcessingException broken() {
        return new ProcessingException(new ConnectException("Connection reset"));
    }
}
