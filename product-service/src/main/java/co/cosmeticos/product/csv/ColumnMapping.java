package co.cosmeticos.product.csv;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mapping of the columns of a file to the fields of a product.
 *
 * @param columns from our field to the column of the file
 * @param currency of rows without one; if absent, rows of existing products have the currency of the product, and are rejected
 *     where that is not the default
 * @param stock units of rows without stock; if absent, the stock of existing SKUs stays as it is
 */
public record ColumnMapping(
        Map<String, String> columns,
        @Nullable String currency,
        @Nullable Integer stock) {

    /** The columns of the default format, in their order. */
    public static final List<String> OWN = List.of(
            "slug",
            "name",
            "brand",
            "category",
            "description",
            "ingredients",
            "image",
            "sku",
            "option1_name",
            "option1_value",
            "option2_name",
            "option2_value",
            "price",
            "currency",
            "stock");

    private static final List<String> REQUIRED = List.of("name", "brand", "category", "price");
    private static final Map<String, String> SEPARATORS = Map.of(";", "semicolons", "\t", "tabs");
    private static final int SHOWN = 10;
    private static final int LONGEST_SHOWN = 60;

    /** Throws {@link Invalid} when a column is unknown, or a required one is not mapped. */
    public ColumnMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        if (!OWN.containsAll(columns.keySet()) || !columns.keySet().containsAll(REQUIRED)) {
            throw new Invalid();
        }
    }

    /** Reads {@code category:Label,brand:brand,name:name,price:price}; an empty text means the default format. */
    public static ColumnMapping parse(@Nullable String text, @Nullable String currency, @Nullable Integer stock) {
        var columns = new LinkedHashMap<String, String>();
        if (text == null || text.isBlank()) {
            OWN.forEach(name -> columns.put(name, name));
            return new ColumnMapping(columns, currency, stock);
        }
        for (var pair : text.split(",", -1)) {
            var parts = pair.split(":", 2);
            if (parts.length != 2 || columns.put(parts[0].strip(), parts[1].strip()) != null) {
                throw new Invalid();
            }
        }
        return new ColumnMapping(columns, currency, stock);
    }

    /** Reason why this mapping cannot read a file with this header; empty when it can. */
    Optional<String> fault(List<String> header) {
        var names = new HashSet<String>();
        var repeated =
                header.stream().filter(name -> !names.add(name)).distinct().toList();
        if (!repeated.isEmpty()) {
            return Optional.of("The file has more than one column of these names: " + abbreviated(repeated) + ".");
        }
        var missing = columns.entrySet().stream()
                .filter(column -> !isOwn() || REQUIRED.contains(column.getKey()))
                .map(Map.Entry::getValue)
                .filter(column -> !names.contains(column))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(
                    separator(header).orElseGet(() -> "The file misses the columns " + abbreviated(missing) + ".")
                            + otherwise(missing, header));
        }
        var unknown = header.stream().filter(name -> !OWN.contains(name)).toList();
        return isOwn() && !unknown.isEmpty()
                ? Optional.of("The file has columns that are none of ours: " + abbreviated(unknown) + "."
                        + otherwise(OWN, unknown) + " The parameter columns says which ones to read.")
                : Optional.empty();
    }

    // A file of another separator is one column, or has its commas within texts.
    private static Optional<String> separator(List<String> header) {
        return SEPARATORS.entrySet().stream()
                .filter(sign -> header.stream().anyMatch(name -> name.contains(sign.getKey())))
                .map(sign ->
                        "The columns seem to be separated by %s; separate them by commas.".formatted(sign.getValue()))
                .findFirst();
    }

    private static String otherwise(List<String> wanted, List<String> header) {
        var written = new LinkedHashMap<String, String>();
        header.forEach(name -> written.putIfAbsent(folded(name), name));
        var like = wanted.stream()
                .filter(name -> written.containsKey(folded(name)) && !header.contains(name))
                .toList();
        var found = like.stream()
                .map(name -> written.getOrDefault(folded(name), name))
                .toList();
        return like.isEmpty() ? "" : " Write %s instead of %s.".formatted(abbreviated(like), abbreviated(found));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    // A file in the default format has no other columns; one of another format may, and they are ignored.
    private boolean isOwn() {
        return OWN.stream().allMatch(name -> name.equals(columns.get(name)));
    }

    private static String abbreviated(List<String> names) {
        return names.stream()
                .limit(SHOWN)
                .map(name -> name.isBlank() || !name.equals(name.strip()) ? "'" + name + "'" : name)
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_SHOWN)))
                .collect(Collectors.joining(", ", "", names.size() > SHOWN ? ", …" : ""));
    }

    /** The mapping is invalid. */
    public static final class Invalid extends Refusal {
        public Invalid() {
            super(
                    "invalid-columns",
                    400,
                    "columns maps, as field:Column with commas between, at least name, brand, category and price; fields: "
                            + String.join(", ", OWN) + ".");
        }
    }
}
