package co.cosmeticos.auth.mfa;

import java.security.SecureRandom;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** A recovery code: 80 random bits as four groups of four unambiguous characters. */
record RecoveryCode(String text) {

    static final int EACH = 10;

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static RecoveryCode random() {
        var text = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) {
            if (at > 0 && at % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /** SHA-256 in hex, however the code is written. */
    String hash() {
        return DigestUtils.sha256Hex(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
