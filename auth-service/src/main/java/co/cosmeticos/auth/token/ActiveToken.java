package co.cosmeticos.auth.token;

import co.cosmeticos.platform.token.UserId;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An active token of ours (RFC 7662).
 *
 * @param id the {@code jti} of an access token; a refresh token has none
 * @param client that it was given to; null for the shop's own log-in
 * @param user whose session it is of; null for a client's own token
 * @param session that it ends with; null for a token of one of the shop's services
 */
record ActiveToken(
        @Nullable String id,
        String subject,
        @Nullable String client,
        @Nullable UserId user,
        @Nullable UUID session,
        @Nullable String scope,
        @Nullable Instant issuedAt,
        Instant expiresAt) {

    static ActiveToken access(
            JWTClaimsSet claims, @Nullable String client, @Nullable UserId user, @Nullable UUID session) {
        return new ActiveToken(
                claims.getJWTID(),
                claims.getSubject(),
                client,
                user,
                session,
                Objects.toString(claims.getClaim("scope"), null),
                instant(claims.getIssueTime()),
                claims.getExpirationTime().toInstant());
    }

    static ActiveToken refresh(UserId user, UUID session, @Nullable String client, OffsetDateTime expiresAt) {
        return new ActiveToken(null, user.toString(), client, user, session, null, null, expiresAt.toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    boolean isAccessToken() {
        return id != null;
    }
}
