package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.privacy.Erasure;
import java.time.Instant;
import java.util.UUID;

/**
 * A requested erasure of a user.
 *
 * @param id id of the erasure
 * @param dueAt when the services begin to erase, by default 15 minutes after the request
 */
public record ErasureView(UUID id, Instant dueAt) {

    static ErasureView of(Erasure erasure) {
        return new ErasureView(erasure.id(), erasure.dueAt().toInstant());
    }
}
