package co.cosmeticos.platform.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hash of the sort order and filters of a list. Cursors carry it, so that a list rejects the cursor of another list, which
 * would continue at an arbitrary page.
 */
public record QueryFingerprint(String text) {

    private static final int BYTES = 6;

    /** The fingerprint of a list with these sort orders and filters. */
    public static QueryFingerprint of(@Nullable Object... properties) {
        try {
            var whole = Arrays.stream(properties).map(String::valueOf).collect(Collectors.joining("\n"));
            var hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return new QueryFingerprint(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** The cursor with these keys in this list. */
    public Cursor place(Object... keys) {
        var marked = Arrays.copyOf(keys, keys.length + 1);
        marked[keys.length] = text;
        return Cursor.of(marked);
    }

    /**
     * Parses {@code after}, or gives null when there is none; throws {@link Cursor.Invalid} when it is of another list, or
     * is no cursor.
     */
    public @Nullable Cursor parse(@Nullable String after, int keys) {
        var place = Cursor.parse(after, keys + 1);
        if (place != null && !place.key(keys).equals(text)) {
            throw new Cursor.Invalid();
        }
        return place;
    }
}
