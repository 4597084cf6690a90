package co.cosmeticos.product.taxonomy;

import co.cosmeticos.platform.text.NormalForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Slug of a URL: lowercase letters, digits and single hyphens. */
public record Slug(String text) {

    /** The form of a slug, for Bean Validation; no group is repeated, which would recurse in Java once per hyphen. */
    public static final String FORM = "(?!.*--)[a-z0-9]([a-z0-9-]*[a-z0-9])?";

    /** The longest slug, in characters. */
    public static final int MAX = 160;

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String RESERVED = "import";
    private static final int HASH_BYTES = 6;
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /** Throws {@link IllegalArgumentException} when the text is no slug. */
    public Slug {
        if (!isSlug(text)) {
            throw new IllegalArgumentException(
                    "slug must have 1 to %d small letters, digits and single hyphens".formatted(MAX));
        }
    }

    /** The slug of a name; of its hash, when the name has no Latin letter or digit. */
    public static Slug of(String name) {
        // Only then in small letters, which of others cost the square of their number.
        var hyphened =
                OTHERS.matcher(NormalForm.withoutMarks(name)).replaceAll("-").toLowerCase(Locale.ROOT);
        var trimmed = EDGES.matcher(hyphened).replaceAll("");
        if (trimmed.isEmpty()) {
            return new Slug("n-" + Integer.toHexString(name.hashCode()));
        }
        return new Slug(
                trimmed.length() > MAX
                        ? EDGES.matcher(trimmed.substring(0, MAX)).replaceAll("")
                        : trimmed);
    }

    /** Whether the text has the form of a slug. */
    public static boolean isSlug(String text) {
        return text.length() <= MAX && PATTERN.matcher(text).matches();
    }

    /**
     * Throws {@link IllegalArgumentException} when a product could not be found by this slug: it is the path of another
     * operation, or has the form of an id.
     */
    public void requireAddress() {
        if (text.equals(RESERVED) || UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("slug %s is an address that no product can have".formatted(text));
        }
    }

    /** The slug of a name whose slug is taken by another name; always the same for one name. */
    static Slug disambiguated(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            var hash = HexFormat.of().formatHex(digest, 0, HASH_BYTES);
            var head = of(name).text();
            var cut = head.substring(0, Math.min(head.length(), MAX - hash.length() - 1));
            return new Slug(EDGES.matcher(cut).replaceAll("") + "-" + hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
