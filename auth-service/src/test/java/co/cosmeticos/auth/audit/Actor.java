package co.cosmeticos.auth.audit;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who sends a request, from where, while a test does what it asks for. */
public final class Actor {

    private Actor() {}

    public static void during(@Nullable UUID actor, String address, Runnable work) {
        seen(actor, address, () -> {
            work.run();
            return "";
        });
    }

    /** What comes of it. */
    public static <T> T seen(@Nullable UUID actor, String address, Supplier<T> work) {
        new Origin(actor, address).bind();
        try {
            return work.get();
        } finally {
            Origin.clear();
        }
    }
}
