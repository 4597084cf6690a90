package co.cosmeticos.product.csv;

import co.cosmeticos.product.catalog.ProductDraft;
import co.cosmeticos.product.catalog.ProductStatus;
import co.cosmeticos.product.catalog.StoredProduct;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Consistent rows of one product, which have the same slug. */
public record ProductRows(List<CsvRow> rows) {

    public ProductRows {
        rows = List.copyOf(rows);
    }

    /** The slug of the product. */
    public String slug() {
        return rows.get(0).slug().text();
    }

    /** The SKUs of the rows. */
    public List<String> skus() {
        return rows.stream().map(CsvRow::sku).toList();
    }

    /** The draft of the product; fields without a column, and the status, stay as stored. */
    public ProductDraft draft(Optional<StoredProduct> stored) {
        var first = rows.get(0);
        return new ProductDraft(
                first.slug().slug(),
                new ProductDraft.Texts(
                        first.name(),
                        first.brand(),
                        text(CsvRow.Texts::description).orElseGet(() -> of(stored, StoredProduct::description, "")),
                        text(CsvRow.Texts::ingredients).orElseGet(() -> of(stored, StoredProduct::ingredients, ""))),
                first.category(),
                first.texts().image().isThere() ? images() : of(stored, StoredProduct::images, List.of()),
                first.optionNames(),
                first.currency().code(),
                of(stored, StoredProduct::status, ProductStatus.ACTIVE),
                rows.stream().map(CsvRow::variant).toList());
    }

    private static <T> T of(Optional<StoredProduct> stored, Function<StoredProduct, T> property, T otherwise) {
        return stored.map(property).orElse(otherwise);
    }

    private Optional<String> text(Function<CsvRow.Texts, CsvRow.Column> column) {
        return rows.stream()
                .map(row -> column.apply(row.texts()))
                .filter(CsvRow.Column::isThere)
                .map(CsvRow.Column::text)
                .max(java.util.Comparator.comparing(String::length));
    }

    private List<String> images() {
        return rows.stream()
                .map(row -> row.texts().image().text())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Values of the product in its rows so far. */
    static final class Seen {

        private final CsvRow first;
        private final Set<List<String>> values = new HashSet<>();
        private final Set<String> images = new HashSet<>();
        private String description = "";
        private String ingredients = "";

        Seen(CsvRow first) {
            this.first = first;
        }

        /** Reason why a row contradicts the rows so far; empty when it does not. */
        String objection(CsvRow row) {
            if (row.contradicts(first)) {
                return "has another name, brand, category, currency or other options than line %d, which has its slug %s"
                        .formatted(first.line(), first.slug().text());
            }
            if (differs(description, row.texts().description())
                    || differs(ingredients, row.texts().ingredients())) {
                return "has another description or other ingredients than an earlier row of its product";
            }
            if (values.contains(row.variant().optionValues())) {
                return "repeats the options of an earlier row of its product";
            }
            var image = row.texts().image().text();
            if (!image.isEmpty() && !images.contains(image) && images.size() == ProductDraft.MOST_IMAGES) {
                return "has one image more than the %d of a product".formatted(ProductDraft.MOST_IMAGES);
            }
            return values.size() == ProductDraft.MOST_VARIANTS
                    ? "is one variant more than the %d of a product".formatted(ProductDraft.MOST_VARIANTS)
                    : "";
        }

        private static boolean differs(String known, CsvRow.Column column) {
            return !known.isEmpty() && !column.text().isEmpty() && !known.equals(column.text());
        }

        void add(CsvRow row) {
            values.add(row.variant().optionValues());
            if (!row.texts().image().text().isEmpty()) {
                images.add(row.texts().image().text());
            }
            description = description.isEmpty() ? row.texts().description().text() : description;
            ingredients = ingredients.isEmpty() ? row.texts().ingredients().text() : ingredients;
        }
    }
}
