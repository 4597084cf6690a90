package co.cosmeticos.platform.text;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Parses UUIDs in the form of RFC 9562, section 4: 36 characters, hex digits of either case. Java's own parser accepts
 * {@code 1-1-1-1-1}, and drops the digits that are too many.
 */
public final class CanonicalUuid {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private CanonicalUuid() {}

    /** Parses a UUID; throws {@link IllegalArgumentException} when it has another form. */
    public static UUID parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A UUID is written as 01890a5d-ac96-774b-bcce-b302099a8057.");
        }
        return UUID.fromString(text);
    }
}
