package co.cosmeticos.worker.remote;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that auth-service wants sent to one address, of which nobody knows yet whose it is: it is asked for no name.
 *
 * @param expiresAt until when its code is good
 * @param code that the address gets to know, and nobody else
 */
public record EmailCode(
        UUID id,
        String email,
        @Nullable String locale,
        OffsetDateTime expiresAt,
        @Nullable String code) {}
