package co.cosmeticos.auth.session;

import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Opaque refresh tokens of 256 bits. Each has exactly one successor, which only this service can derive from it: so
 * requests that spend one token at the same time all get the same new one, and none has to be stored but as a hash.
 */
@Component
public class RefreshTokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretCipher secretCipher;

    @Inject
    public RefreshTokens(SecretCipher secretCipher) {
        this.secretCipher = secretCipher;
    }

    String first() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    String successorOf(String token) {
        return text(secretCipher.mac("refresh token", token));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
