package co.cosmeticos.worker.remote;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Email code of auth-service with the unproven address to send it to, which is why it has no name.
 *
 * @param expiresAt expiry of the code
 * @param code secret that is sent to the address only
 */
public record EmailCode(
        UUID id,
        String email,
        @Nullable String locale,
        OffsetDateTime expiresAt,
        @Nullable String code) {}
