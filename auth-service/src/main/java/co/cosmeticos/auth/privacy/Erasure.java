package co.cosmeticos.auth.privacy;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure, scheduled or done.
 *
 * @param emailHash SHA-256 of the verified address
 * @param dueAt when the services are told; until then tokens that were given out end, and the last mail is sent
 */
public record Erasure(
        UUID id,
        UserId userId,
        @Nullable String emailHash,
        OffsetDateTime requestedAt,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime begunAt,
        @Nullable OffsetDateTime finishedAt) {

    /** A scheduled erasure of this user. */
    public static Erasure scheduled(User user, OffsetDateTime now, OffsetDateTime dueAt) {
        return new Erasure(Ids.next(), user.id(), user.isVerified() ? user.emailHash() : null, now, dueAt, null, null);
    }
}
