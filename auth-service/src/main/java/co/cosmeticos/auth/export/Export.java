package co.cosmeticos.auth.export;

import co.cosmeticos.platform.token.UserId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export: the archive of a user's data.
 *
 * @param finishedAt when every service had added what it keeps
 */
public record Export(
        UUID id,
        UserId userId,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime finishedAt) {

    boolean isReady() {
        return finishedAt != null;
    }

    String status() {
        return isReady() ? "READY" : "COLLECTING";
    }
}
