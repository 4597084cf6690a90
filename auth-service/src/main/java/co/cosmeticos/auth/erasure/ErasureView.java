package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.privacy.Erasure;
import java.time.Instant;
import java.util.UUID;

/** An erasure that was asked for, and when the services begin with it. */
public record ErasureView(UUID id, Instant dueAt) {

    static ErasureView of(Erasure erasure) {
        return new ErasureView(erasure.id(), erasure.dueAt().toInstant());
    }
}
