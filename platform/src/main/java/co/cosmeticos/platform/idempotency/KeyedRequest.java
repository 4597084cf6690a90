package co.cosmeticos.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request with its idempotency key.
 *
 * @param caller owner of the key, which is unique per caller
 * @param fingerprint hash of the request, by which another request with the same key is detected
 */
public record KeyedRequest(String caller, IdempotencyKey key, String fingerprint) {

    /** The request of this operation with this canonical text of its body. */
    public static KeyedRequest of(String caller, IdempotencyKey key, String operation, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var print = digest.digest((operation + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return new KeyedRequest(caller, key, HexFormat.of().formatHex(print));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
