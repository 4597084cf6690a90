package co.cosmeticos.platform.remote;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * The other service is unavailable: no connection, timeout, or 502, 503 or 504 of its gateway. Only this is retried and
 * opens a circuit. A refusal ({@link RemoteRefused}), a 500 for one request, or an unreadable response says nothing about
 * the next request: if it counted, one malicious input would open the circuit for everybody.
 */
public final class RemoteAway extends ProcessingException {

    private static final Set<Integer> GATEWAYS_WORDS = Set.of(502, 503, 504);
    private static final int MOST_CAUSES = 12;

    private RemoteAway(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    /** Wraps a client so that its calls throw this exception when the service is unavailable. */
    static <T> T toldApart(Class<T> api, T client) {
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, new Calls(client)));
    }

    private record Calls(Object client) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(client, arguments);
            } catch (InvocationTargetException e) {
                var thrown = Objects.requireNonNull(e.getCause());
                throw isAway(thrown) ? new RemoteAway(thrown) : thrown;
            }
        }

        private static boolean isAway(Throwable thrown) {
            if (thrown instanceof RemoteRefused refused) {
                return GATEWAYS_WORDS.contains(refused.status());
            }
            return thrown instanceof ProcessingException
                    && causes(thrown)
                            .anyMatch(cause -> cause instanceof IOException
                                    || cause instanceof RemoteAway
                                    || cause instanceof FaultToleranceException)
                    && causes(thrown).noneMatch(JsonbException.class::isInstance);
        }

        // A service whose token cannot be fetched counts as away, too.
        private static Stream<Throwable> causes(Throwable thrown) {
            return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
        }
    }
}
