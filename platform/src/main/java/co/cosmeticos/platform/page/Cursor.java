package co.cosmeticos.platform.page;

import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.text.CanonicalUuid;
import co.cosmeticos.platform.text.WholeNumber;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cursor of keyset pagination: the sort keys of a row, opaque to the client as unpadded base64url. */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    /** The cursor of the row with these sort keys. */
    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** Parses {@code after}, or gives null when there is none; throws {@link Invalid} when it is not a cursor. */
    public static @Nullable Cursor parse(@Nullable String encoded, int keys) {
        if (encoded == null || encoded.isEmpty()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            var parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() != keys || text.indexOf('\0') >= 0) {
                throw new Invalid();
            }
            return new Cursor(parts);
        } catch (IllegalArgumentException e) {
            throw new Invalid();
        }
    }

    /** The text for the client. */
    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /** The key at this index. */
    public String key(int place) {
        return keys.get(place);
    }

    /** The key at this index as a number; throws {@link Invalid} when it is not one. */
    public long number(int place) {
        try {
            return WholeNumber.parseLong(keys.get(place));
        } catch (IllegalArgumentException e) {
            throw new Invalid();
        }
    }

    /** The key at this index as a UUID; throws {@link Invalid} when it is not one. */
    public java.util.UUID uuid(int place) {
        try {
            return CanonicalUuid.parse(keys.get(place));
        } catch (IllegalArgumentException e) {
            throw new Invalid();
        }
    }

    /** The {@code after} of a request is not a cursor of this service. */
    public static final class Invalid extends Refusal {
        public Invalid() {
            super("invalid-cursor", 400, "The value of 'after' is not a cursor of this list.");
        }
    }
}
