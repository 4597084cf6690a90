package co.cosmeticos.platform.value;

import co.cosmeticos.platform.text.NormalForm;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Canonical e-mail address that mail can be sent to byte for byte: lower case, a local part of ASCII atoms (RFC 5322, section
 * 3.2.3) and a domain of letters, digits and hyphens, an international one as its A-labels (RFC 5890).
 *
 * <p>Local parts beyond ASCII need SMTPUTF8 (RFC 6531) at every server on the way; a server without it loses the mail
 * or sends it to another mailbox. Such addresses, quoted local parts and address literals are
 * rejected.
 */
public record EmailAddress(String text) {

    /** The longest address of an SMTP envelope (RFC 5321, section 4.5.3.1.3). */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL_PART = 64;
    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+" + LABEL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /** Throws {@link IllegalArgumentException} unless the text is canonical. */
    public EmailAddress {
        if (!canonical(text).filter(text::equals).isPresent()) {
            throw new IllegalArgumentException("Not an e-mail address that mail can be sent to.");
        }
    }

    /** Parses a typed address; throws {@link IllegalArgumentException} when it is invalid. */
    public static EmailAddress parse(String typed) {
        return new EmailAddress(canonical(typed)
                .orElseThrow(() -> new IllegalArgumentException("Not an e-mail address that mail can be sent to.")));
    }

    /** Whether {@link #parse} accepts the text. */
    public static boolean isValid(String typed) {
        return canonical(typed).isPresent();
    }

    private static Optional<String> canonical(String typed) {
        if (typed.length() > 2 * MAX_LENGTH) {
            return Optional.empty();
        }
        var text = typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 1
                || at > MAX_LOCAL_PART
                || !ASCII.matcher(text.substring(0, at)).matches()) {
            return Optional.empty();
        }
        var localPart = text.substring(0, at).toLowerCase(Locale.ROOT);
        return domain(text.substring(at + 1))
                .map(domain -> localPart + "@" + domain)
                .filter(address -> address.length() <= MAX_LENGTH
                        && LOCAL_PART.matcher(localPart).matches());
    }

    // A name that the conversion changes (ß to ss, full-width letters, soft hyphens) could be the domain of somebody
    // else.
    private static Optional<String> domain(String typed) {
        try {
            var name = NormalForm.composed(typed).toLowerCase(Locale.ROOT);
            var ascii = IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return Optional.of(ascii)
                    .filter(labels -> NormalForm.isSafe(name))
                    .filter(labels -> name.equals(labels) || name.equals(IDN.toUnicode(labels)))
                    .filter(labels -> DOMAIN.matcher(labels).matches()
                            && !NUMBER.matcher(labels.substring(labels.lastIndexOf('.') + 1))
                                    .matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The part before the at sign, which only its own server may interpret. */
    public String localPart() {
        return text.substring(0, text.lastIndexOf('@'));
    }

    /** The domain, in A-labels. */
    public String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    /** SHA-256 in hex, to store or compare instead of the address. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
