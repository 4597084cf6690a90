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
 * @param stock units on hand, where the row or the mapping says so
 */
public record CsvRow(
        long line,
        Slug slug,
        String name,
        String brand,
        CategoryPath category,
        String description,
        String ingredients,
        List<String> images,
        List<String> optionNames,
        String currency,
        VariantDraft variant,
        OptionalInt stock) {

    public CsvRow {
        images = List.copyOf(images);
        optionNames = List.copyOf(optionNames);
    }

    /** The SKU of its variant. */
    public String sku() {
        return variant.sku();
    }
}
