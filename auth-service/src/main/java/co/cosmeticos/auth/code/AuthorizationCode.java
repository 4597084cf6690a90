package co.cosmeticos.auth.code;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.token.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * An authorization code as it is stored: only its hash.
 *
 * @param passwordMark hash of the password hash that the user had then
 * @param authenticatedAt when the user was authenticated
 */
public record AuthorizationCode(
        String hash,
        UserId userId,
        String passwordMark,
        String clientId,
        String redirectUri,
        String challenge,
        String scope,
        @Nullable String nonce,
        OffsetDateTime authenticatedAt,
        OffsetDateTime expiresAt) {

    private static final Duration TTL = Duration.ofMinutes(1);

    /** The code of a user who was authenticated now. */
    static AuthorizationCode of(String code, User user, AuthorizationRequest request, OffsetDateTime now) {
        return new AuthorizationCode(
                hash(code),
                user.id(),
                mark(user),
                request.clientId(),
                request.redirectUri(),
                request.challenge(),
                request.scope(),
                request.nonce(),
                now,
                now.plus(TTL));
    }

    /** What a client shows in exchange for tokens: the code, and what it has to fit. */
    public record Exchange(String code, String clientId, String redirectUri, String verifier) {}

    static String hash(String code) {
        return DigestUtils.sha256Hex(code);
    }

    private static String mark(User user) {
        return DigestUtils.sha256Hex(user.passwordHash());
    }

    /** Whether it is valid for this exchange (RFC 6749, section 4.1.3; RFC 7636, section 4.6). */
    boolean fits(Exchange exchange, OffsetDateTime now) {
        return expiresAt.isAfter(now)
                && clientId.equals(exchange.clientId())
                && redirectUri.equals(exchange.redirectUri())
                && MessageDigest.isEqual(bytes(challenge), bytes(challengeOf(exchange.verifier())));
    }

    private static String challengeOf(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(verifier));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the user still has the password of when it was issued. */
    boolean isOf(User user) {
        return passwordMark.equals(mark(user));
    }
}
