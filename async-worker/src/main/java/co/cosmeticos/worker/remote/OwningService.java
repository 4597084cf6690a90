package co.cosmeticos.worker.remote;

import co.cosmeticos.platform.remote.RemoteRefused;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Client of the service that owns the data of a mail, created at its first call.
 *
 * @param <A> API of the service
 */
final class OwningService<A> {

    private static final Set<Integer> GONE = Set.of(404, 410);

    private final Supplier<A> connect;
    private volatile @Nullable A api;

    OwningService(Supplier<A> connect) {
        this.connect = connect;
    }

    /** The response; empty on 404 and 410. */
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
