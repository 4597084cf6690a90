package co.cosmeticos.product.csv;

import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import java.util.List;
import java.util.OptionalInt;

/**
 * Valid row of a file: one variant with the texts of its product.
 *
 * @param line number of its first line in the file
 * @param slug given, or derived from brand and name
 * @param texts optional texts of its product
 * @param stock units on hand, from the row or the mapping
 */
public record CsvRow(
        long line,
        Address slug,
        String name,
        String brand,
        CategoryPath category,
        Texts texts,
        List<String> optionNames,
        Currency currency,
        VariantDraft variant,
        OptionalInt stock) {

    public CsvRow {
        optionNames = List.copyOf(optionNames);
    }

    /** The slug of its product. */
    public record Address(Slug slug, boolean isGiven) {

        /** The slug as text. */
        public String text() {
            return slug.text();
        }
    }

    /** Currency of the price: from the row or the mapping, or the default. */
    public record Currency(String code, boolean isGiven) {}

    /** Optional texts; one without a column in the file stays as stored. */
    public record Texts(Column description, Column ingredients, Column image) {}

    /** A field, and whether the file has its column. */
    public record Column(boolean isThere, String text) {}

    /** The SKU of its variant. */
    public String sku() {
        return variant.sku();
    }

    /** This row with its options in this order of names; unchanged when its options are others. */
    CsvRow inOrder(List<String> names) {
        if (names.equals(optionNames) || names.size() != optionNames.size() || !names.containsAll(optionNames)) {
            return this;
        }
        var values = names.stream()
                .map(name -> variant.optionValues().get(optionNames.indexOf(name)))
                .toList();
        return new CsvRow(
                line, slug, name, brand, category, texts, names, currency, variant.withOptionValues(values), stock);
    }

    /** Whether the two rows have different values for a field of their product. */
    boolean contradicts(CsvRow other) {
        return !name.equals(other.name)
                || !brand.equals(other.brand)
                || !category.equals(other.category)
                || !optionNames.equals(other.optionNames)
                || !currency.code().equals(other.currency.code());
    }
}
