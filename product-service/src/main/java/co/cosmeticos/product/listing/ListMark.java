package co.cosmeticos.product.listing;

import co.cosmeticos.platform.page.Cursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hash of what a list is sorted and filtered by. Its cursors carry it, so that a list takes no place of another, where it
 * would go on with any page.
 */
public record ListMark(String text) {

    private static final int BYTES = 6;

    /** The mark of the list that these tell from all others. */
    public static ListMark of(@Nullable Object... properties) {
        try {
            var whole = Arrays.stream(properties).map(String::valueOf).collect(Collectors.joining("\n"));
            var hash = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return new ListMark(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** The place with these keys in this list. */
    public Cursor place(Object... keys) {
        var marked = Arrays.copyOf(keys, keys.length + 1);
        marked[keys.length] = text;
        return Cursor.of(marked);
    }

    /**
     * What a client sent as {@code after}, or null when it sent nothing; throws {@link Cursor.Invalid} when another list gave
     * it out, or none did.
     */
    public @Nullable Cursor parse(@Nullable String after, int keys) {
        var place = Cursor.parse(after, keys + 1);
        if (place != null && !place.key(keys).equals(text)) {
            throw new Cursor.Invalid();
        }
        return place;
    }
}
