package co.cosmeticos.auth.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the request that the calling thread answers, and from where; nobody, where a job runs.
 *
 * @param address of the client, as the rate limits see it
 */
record Origin(@Nullable UUID actor, @Nullable String address) {

    private static final Origin NONE = new Origin(null, null);
    private static final ThreadLocal<Origin> CURRENT = ThreadLocal.withInitial(() -> NONE);

    static Origin current() {
        return CURRENT.get();
    }

    void bind() {
        CURRENT.set(this);
    }

    static void clear() {
        CURRENT.remove();
    }
}
