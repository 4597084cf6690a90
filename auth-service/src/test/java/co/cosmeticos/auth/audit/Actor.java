package co.cosmeticos.auth.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sends a request, from where, while a test does what it asks for. */
public final class Actor {

    private Actor() {}

    public static void during(@Nullable UUID actor, String address, Runnable work) {
        new Origin(actor, address).bind();
        try {
            work.run();
        } finally {
            Origin.clear();
        }
    }
}
