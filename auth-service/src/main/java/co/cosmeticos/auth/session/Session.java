package co.cosmeticos.auth.session;

import co.cosmeticos.platform.token.UserId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a session's refresh tokens, with what is known of the session.
 *
 * @param id of the session, the {@code sid} of its access tokens
 * @param generation of the token that was shown
 * @param latest generation of the session
 * @param spentAt when the token was spent; null for the current one
 * @param client that it was opened for; null for the shop's own log-in
 * @param scope that the client was granted, beside what the user may do
 */
public record Session(
        UUID id,
        UserId userId,
        int generation,
        int latest,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime spentAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String client,
        @Nullable String scope) {

    /** Whether it has ended, or has had its time. */
    public boolean isOver(OffsetDateTime now) {
        return endedAt != null || !expiresAt.isAfter(now);
    }

    /** Spent by a request of a moment ago, whose answer may have been lost: its client is the same, not a thief. */
    boolean isInGrace(OffsetDateTime now, long graceSeconds) {
        return spentAt != null
                && generation == latest - 1
                && !spentAt.plusSeconds(graceSeconds).isBefore(now);
    }
}
