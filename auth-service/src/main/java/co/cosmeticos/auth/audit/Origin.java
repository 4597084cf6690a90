package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.limit.ClientNetwork;
import co.cosmeticos.platform.token.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The actor and network address of the current request; neither, where a job runs.
 *
 * @param address of the client, as the rate limits see it
 */
public record Origin(@Nullable UUID actor, @Nullable String address) {

    private static final Origin NONE = new Origin(null, null);
    private static final ThreadLocal<Origin> CURRENT = ThreadLocal.withInitial(() -> NONE);

    /** Of the calling thread. */
    public static Origin current() {
        return CURRENT.get();
    }

    /** Whether this user is the actor. */
    public boolean isBy(UserId user) {
        return user.value().equals(actor);
    }

    /** The network of the client; empty where a job runs. */
    public String network() {
        return address == null ? "" : ClientNetwork.of(address).name();
    }

    void bind() {
        CURRENT.set(this);
    }

    /** Runs work that this address has requested before, with no actor. */
    public static void during(@Nullable String address, Runnable work) {
        new Origin(null, address).bind();
        try {
            work.run();
        } finally {
            clear();
        }
    }

    static void clear() {
        CURRENT.remove();
    }
}
