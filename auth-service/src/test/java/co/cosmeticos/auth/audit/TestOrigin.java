package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.token.UserId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who sends a request, from where, while a test does what it asks for. */
public final class TestOrigin {

    private TestOrigin() {}

    public static void during(@Nullable UserId actor, String address, Runnable work) {
        seen(actor, address, () -> {
            work.run();
            return "";
        });
    }

    /** What comes of it. */
    public static <T> T seen(@Nullable UserId actor, String address, Supplier<T> work) {
        new Origin(actor == null ? null : actor.value(), address).bind();
        try {
            return work.get();
        } finally {
            Origin.clear();
        }
    }
}
