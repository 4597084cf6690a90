package co.cosmeticos.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which request came under which key.
 *
 * @param caller whose key it is: nobody else's request meets it
 * @param fingerprint of the request, which another request with the same key cannot have
 */
public record KeyedRequest(String caller, IdempotencyKey key, String fingerprint) {

    /** The request of this operation and this text, which is what the body means and not how it is written. */
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
