package co.cosmeticos.auth.user;

import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** An e-mail address as the shop compares it: without blanks around it, in lower case. */
public record EmailAddress(String text) {

    public EmailAddress {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    /** SHA-256 in hex, for where the address itself must not stand. */
    public String hash() {
        return DigestUtils.sha256Hex(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
