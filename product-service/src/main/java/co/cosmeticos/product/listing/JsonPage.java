package co.cosmeticos.product.listing;

import co.cosmeticos.platform.page.Cursor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Page of items stored as JSON text, which are concatenated without being parsed. */
public record JsonPage(List<String> items, @Nullable String next) {

    private static final int TAG_BYTES = 12;

    /** Longest {@code after}: a name of 200 characters of four bytes, and an id. */
    public static final int LONGEST_CURSOR = 1_200;

    public JsonPage {
        items = List.copyOf(items);
    }

    /** A row that holds its item as JSON text. */
    public interface Row {

        /** The item. */
        String json();
    }

    /** A page of at most {@code limit} rows, given one row more if there is one; {@code key} gives the cursor of the last row. */
    public static <R extends Row> JsonPage of(List<R> rows, int limit, Function<R, Cursor> key) {
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var next = rows.size() > limit ? key.apply(shown.get(limit - 1)).encoded() : null;
        return new JsonPage(shown.stream().map(Row::json).toList(), next);
    }

    /** The document, with further members, each with a comma in front: {@code , "facets": []}. */
    public byte[] json(String further) {
        var text = new StringBuilder("{\"items\": [");
        for (var item : items) {
            text.append(item).append(", ");
        }
        if (!items.isEmpty()) {
            text.setLength(text.length() - 2);
        }
        text.append(']').append(further);
        if (next != null) {
            text.append(", \"next\": \"").append(next).append('"');
        }
        return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The key at this index as an integer; throws {@link Cursor.Invalid} when it is not one. */
    public static int intKey(Cursor after, int place) {
        var number = after.number(place);
        if (number != (int) number) {
            throw new Cursor.Invalid();
        }
        return (int) number;
    }

    /** Strong entity tag (ETag) of these bytes. */
    public static String entityTag(byte[] json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
