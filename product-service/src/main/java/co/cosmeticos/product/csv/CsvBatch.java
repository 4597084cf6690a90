package co.cosmeticos.product.csv;

import co.cosmeticos.product.catalog.ProductDraft;
import co.cosmeticos.product.catalog.ProductStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows that are written together.
 *
 * @param records how many records of the file they were, those that could not be understood among them
 * @param bytesRead of the file, so far
 * @param rejections by the line of the row
 */
public record CsvBatch(long records, long bytesRead, List<CsvRow> rows, Map<Long, String> rejections) {

    public CsvBatch {
        rows = List.copyOf(rows);
        rejections = Map.copyOf(rejections);
    }

    /** The rows of one product: they have its slug, and agree on its options. */
    public record ProductRows(List<CsvRow> rows) {

        public ProductRows {
            rows = List.copyOf(rows);
        }

        /** The product that they describe. */
        public ProductDraft draft() {
            var first = rows.get(0);
            return new ProductDraft(
                    first.slug(),
                    first.name(),
                    first.brand(),
                    first.category(),
                    first.description(),
                    first.ingredients(),
                    rows.stream()
                            .flatMap(row -> row.images().stream())
                            .distinct()
                            .toList(),
                    first.optionNames(),
                    first.currency(),
                    ProductStatus.ACTIVE,
                    rows.stream().map(CsvRow::variant).toList());
        }
    }

    /** The same batch without the rows that this finds a reason against. */
    public CsvBatch without(Function<CsvRow, String> reason) {
        var kept = new ArrayList<CsvRow>();
        var rejected = new HashMap<>(rejections);
        for (var row : rows) {
            var found = reason.apply(row);
            if (found.isEmpty()) {
                kept.add(row);
            } else {
                rejected.put(row.line(), found);
            }
        }
        return new CsvBatch(records, bytesRead, kept, rejected);
    }

    /** The same batch without rows that contradict an earlier one of their product, or repeat one. */
    public CsvBatch consistent() {
        var first = new HashMap<String, CsvRow>();
        var variants = new HashSet<List<String>>();
        var skus = new HashSet<String>();
        return without(row -> {
            var product = first.computeIfAbsent(row.slug().text(), slug -> row);
            if (!product.optionNames().equals(row.optionNames())
                    || !product.currency().equals(row.currency())) {
                return "has other options or another currency than the first row of its product";
            }
            var values = new ArrayList<>(row.variant().optionValues());
            values.add(0, row.slug().text());
            if (variants.contains(values) || !skus.add(row.sku())) {
                return "repeats an earlier row";
            }
            variants.add(values);
            return "";
        });
    }

    /** The products in the order of their slugs. */
    public List<ProductRows> products() {
        var bySlug = new LinkedHashMap<String, List<CsvRow>>();
        for (var row : rows) {
            bySlug.computeIfAbsent(row.slug().text(), slug -> new ArrayList<>()).add(row);
        }
        return bySlug.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ProductRows(entry.getValue()))
                .toList();
    }
}
