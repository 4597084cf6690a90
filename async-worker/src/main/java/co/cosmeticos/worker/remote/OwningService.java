package co.cosmeticos.worker.remote;

import co.cosmeticos.platform.remote.RemoteRefused;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The service that owns a fact, asked for it when it is needed. Its client is made at the first question.
 *
 * @param <A> what the service can be asked
 */
final class OwningService<A> {

    private static final Set<Integer> GONE = Set.of(404, 410);

    private final Supplier<A> connect;
    private volatile @Nullable A api;

    OwningService(Supplier<A> connect) {
        this.connect = connect;
    }

    /** The answer; empty when there is no such thing any more. */
    <T> Optional<T> find(Function<A, T> question) {
        try {
            return Optional.of(question.apply(api()));
        } catch (RemoteRefused refused) {
            if (GONE.contains(refused.status())) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private A api() {
        var client = api;
        if (client == null) {
            client = connect.get();
            api = client;
        }
        return client;
    }
}
