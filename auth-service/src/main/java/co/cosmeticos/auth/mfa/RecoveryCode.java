package co.cosmeticos.auth.mfa;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** A code on paper: 80 random bits as four times four characters that nobody takes for others. */
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
        var bare = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bare.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
