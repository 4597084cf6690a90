package co.cosmeticos.product.value;

import java.util.regex.Pattern;

/**
 * Image of a product: an absolute URL, or a name below the media URL. No part of a name begins with a dot, so that it
 * cannot leave the media URL.
 */
public record ImageName(String text) {

    /**
     * The form of a name, for Bean Validation and for PostgreSQL, which renders no other. No group is repeated, or Java
     * would call itself once for each folder; a look ahead finds the part that is empty or begins with a dot.
     */
    public static final String FORM = "^(https?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?"
            + "(/[A-Za-z0-9._~!$&()*+,;=:@%/?-]*)?|(?!.*/([./]|$))[A-Za-z0-9_-][A-Za-z0-9._/-]*)$";

    /** Message for a client whose name has another form. */
    public static final String RULE = "must be a whole http(s) address, or letters, digits, hyphens, dots and slashes"
            + " below the media address";

    /** The longest name, in characters. */
    public static final int MAX = 500;

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Throws {@link IllegalArgumentException} when the text has another form. */
    public ImageName {
        if (text.length() > MAX || !PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException("image " + RULE);
        }
    }

    /** The URL of a stored name, below the media URL unless absolute; empty when the text is no image name. */
    public static java.util.Optional<String> address(String stored, String mediaUrl) {
        return java.util.Optional.of(stored)
                .filter(name -> PATTERN.matcher(name).matches())
                .map(name -> isWhole(name) ? name : mediaUrl + name);
    }

    private static boolean isWhole(String name) {
        return name.startsWith("https://") || name.startsWith("http://");
    }

    @Override
    public String toString() {
        return text;
    }
}
