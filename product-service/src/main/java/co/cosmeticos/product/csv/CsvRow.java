package co.cosmeticos.product.csv;

import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import java.util.List;
import java.util.OptionalInt;

/**
 * A row of a file, understood: one variant with the texts of its product.
 *
 * @param line of the file on which it begins
 * @param slug given, or made of brand and name
 * @param texts of its product that the file may leave out
 * @param stock units on hand, where the row or the mapping says so
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

    /** What its price is in: given by the row or the mapping, or the shop's own. */
    public record Currency(String code, boolean isGiven) {}

    /** What a product may be without; a column that the file has not leaves it as it is. */
    public record Texts(Column description, Column ingredients, Column image) {}

    /** A field of a column that the file has, or has not. */
    public record Column(boolean isThere, String text) {}

    /** The SKU of its variant. */
    public String sku() {
        return variant.sku();
    }

    /** The same row with its options in this order of their names; as it is when these are other options. */
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

    /** Whether this row says another thing of its product than that one, so that one of both would be lost. */
    boolean contradicts(CsvRow other) {
        return !name.equals(other.name)
                || !brand.equals(other.brand)
                || !category.equals(other.category)
                || !optionNames.equals(other.optionNames)
                || !currency.code().equals(other.currency.code());
    }
}
