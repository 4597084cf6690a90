package co.cosmeticos.auth.session;

import co.cosmeticos.auth.key.AccessTokens;

/**
 * Access token and refresh token of a session.
 *
 * @param accessToken JWT (RFC 9068), sent as {@code Authorization: Bearer}
 * @param refreshToken opaque; good for one refresh
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds that the access token lives
 */
public record TokenPair(String accessToken, String refreshToken, String tokenType, long expiresIn) {

    static TokenPair of(AccessTokens.AccessToken access, String refreshToken) {
        return new TokenPair(access.text(), refreshToken, "Bearer", access.expiresInSeconds());
    }
}
