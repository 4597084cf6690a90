package co.cosmeticos.auth.user;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** An e-mail address as the shop compares it: without blanks around it, in lower case. */
public record EmailAddress(String text) {

    public EmailAddress {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** SHA-256 in hex, for where the address itself must not stand. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
