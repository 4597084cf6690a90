package co.cosmeticos.auth.mfa;

import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.platform.token.UserId;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of six digits that change every thirty seconds (RFC 6238), as every authenticator app makes them.
 *
 * @param secret 160 bits in base 32 (RFC 4226, section 4)
 */
record Totp(String secret) {

    private static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;
    // Apps show it as two groups of three.
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    static Totp random() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Totp(new Base32().encodeToString(bytes));
    }

    /** Opens what {@link #sealed} has sealed for this user. */
    static Totp opened(String sealed, UserId user, SecretCipher secretCipher) {
        return new Totp(secretCipher.open(name(user), sealed));
    }

    /** The secret as it is stored; it opens for no other user. */
    String sealed(UserId user, SecretCipher secretCipher) {
        return secretCipher.seal(name(user), secret);
    }

    private static String name(UserId user) {
        return "totp " + user;
    }

    /** The code of this moment. */
    String code(Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("This secret makes no codes.", e);
        }
    }

    /** The step that this is the code of: the present one, or one of its neighbors, as clocks differ (section 5.2). */
    OptionalLong step(String typed, Instant now) {
        var code = BLANKS.matcher(typed).replaceAll("");
        for (var offset = -1; offset <= 1; offset++) {
            var at = now.plusSeconds(offset * STEP_SECONDS);
            if (MessageDigest.isEqual(bytes(code), bytes(code(at)))) {
                return OptionalLong.of(at.getEpochSecond() / STEP_SECONDS);
            }
        }
        return OptionalLong.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What an app reads from a QR code: {@code otpauth://totp/…}. */
    String uri(String issuer, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
                .formatted(encoded(issuer), encoded(account), secret, encoded(issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
