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
 * The other side cannot be had now: no connection, no answer in time, or its gateway says so (502, 503, 504). This alone
 * is tried again at once and opens a circuit. What the other side refuses ({@link RemoteRefused}), fails at for one
 * request (500), or answers in words that we cannot read, says nothing about the next request: if it counted, one
 * stranger's input would close the way for everybody.
 */
public final class RemoteAway extends ProcessingException {

    private static final Set<Integer> GATEWAYS_WORDS = Set.of(502, 503, 504);
    private static final int MOST_CAUSES = 12;

    private RemoteAway(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    /** The same client, whose calls throw this exception when the other side is away. */
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

        // Who cannot be asked for a token is away, too.
        private static Stream<Throwable> causes(Throwable thrown) {
            return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
        }
    }
}
