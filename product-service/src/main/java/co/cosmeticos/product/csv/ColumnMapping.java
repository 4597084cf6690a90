package co.cosmeticos.product.csv;

import co.cosmeticos.platform.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file holds what.
 *
 * @param columns our name of a column to the file's
 * @param currency of rows that name none
 * @param stock units of rows that say none; absent leaves the stock of known SKUs as it is
 */
public record ColumnMapping(
        Map<String, String> columns,
        String currency,
        @Nullable Integer stock) {

    /** The columns of the shop's own format, in their order. */
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

    private static final Set<String> REQUIRED = Set.of("name", "brand", "category", "price");

    /** Throws {@link Invalid} when a column is unknown, or a required one is not mapped. */
    public ColumnMapping {
        columns = Map.copyOf(columns);
        if (!OWN.containsAll(columns.keySet()) || !columns.keySet().containsAll(REQUIRED)) {
            throw new Invalid();
        }
    }

    /** Reads {@code category:Label,brand:brand,name:name,price:price}; nothing means the shop's own format. */
    public static ColumnMapping parse(@Nullable String text, String currency, @Nullable Integer stock) {
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

    /** Required columns that are not among these of a file. */
    public List<String> missingIn(List<String> header) {
        return REQUIRED.stream()
                .map(name -> columns.getOrDefault(name, name))
                .filter(column -> !header.contains(column))
                .sorted()
                .toList();
    }

    /** The mapping cannot be read. */
    public static final class Invalid extends Refusal {
        public Invalid() {
            super(
                    "columns maps, as field:Column with commas between, at least name, brand, category and price; fields: "
                            + String.join(", ", OWN) + ".");
        }

        @Override
        public String slug() {
            return "invalid-columns";
        }

        @Override
        public int status() {
            return 400;
        }
    }
}
