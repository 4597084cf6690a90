package co.cosmeticos.auth.client;

import co.cosmeticos.platform.value.Ids;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * One of a client's secrets.
 *
 * @param hash SHA-256 of it in hex: it is long and random
 * @param expiresAt when it expires; null for never
 * @param lastUsedAt known to the minute; null for not yet
 */
public record ClientSecret(
        UUID id,
        String clientId,
        String hash,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime expiresAt,
        @Nullable OffsetDateTime lastUsedAt) {

    private static final int BYTES = 32;
    // Whoever finds one in a file or a log, or looks for them there, knows what it is.
    private static final String PREFIX = "cosm_secret_";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret of 256 bits. */
    public static String generate() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of this secret; it expires then, or never. */
    public static ClientSecret of(
            String client, String secret, OffsetDateTime now, @Nullable OffsetDateTime expiresAt) {
        return new ClientSecret(Ids.next(), client, DigestUtils.sha256Hex(secret), now, expiresAt, null);
    }

    /** Whether it is valid at this time. */
    public boolean isLive(OffsetDateTime now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    /** Compares in the same time whatever was given. */
    boolean is(String secret) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(hash), DigestUtils.sha256(secret));
    }
}
