package co.cosmeticos.product.taxonomy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as it stands in an address: small letters, digits and single hyphens. */
public record Slug(String text) {

    /** The form of a slug, for Bean Validation. */
    public static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    /** The longest slug, in characters. */
    public static final int MAX = 160;

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    /** Throws {@link IllegalArgumentException} when the text is no slug. */
    public Slug {
        if (text.length() > MAX || !PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException("%s is not a slug.".formatted(text));
        }
    }

    /** The slug of a name; a name without any Latin letter or digit gets one made of its hash. */
    public static Slug of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        var hyphened = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var trimmed = EDGES.matcher(hyphened).replaceAll("");
        if (trimmed.isEmpty()) {
            return new Slug("n-" + Integer.toHexString(name.hashCode()));
        }
        return new Slug(
                trimmed.length() > MAX
                        ? EDGES.matcher(trimmed.substring(0, MAX)).replaceAll("")
                        : trimmed);
    }

    @Override
    public String toString() {
        return text;
    }
}
