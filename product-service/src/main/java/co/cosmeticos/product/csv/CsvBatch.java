package co.cosmeticos.product.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Rows written in one transaction.
 *
 * @param records number of records of the file, unreadable ones included
 * @param bytesRead of the file, so far
 * @param rejections by the line of the row
 */
public record CsvBatch(long records, long bytesRead, List<CsvRow> rows, Map<Long, String> rejections) {

    public CsvBatch {
        rows = List.copyOf(rows);
        rejections = Collections.unmodifiableMap(new TreeMap<>(rejections));
    }

    /** This batch with the rows rejected that the function gives a reason for. */
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

    /** A batch of these rows alone, without records and rejections. */
    public CsvBatch only(Predicate<CsvRow> wanted) {
        return new CsvBatch(0, bytesRead, rows.stream().filter(wanted).toList(), Map.of());
    }

    /** This batch with each of its products validated alone, in the order of their first rows. */
    public CsvBatch each(UnaryOperator<CsvBatch> sift) {
        var kept = new ArrayList<CsvRow>();
        var rejected = new HashMap<>(rejections);
        bySlug().values().forEach(product -> {
            var sifted = sift.apply(new CsvBatch(0, bytesRead, product, Map.of()));
            kept.addAll(sifted.rows());
            rejected.putAll(sifted.rejections());
        });
        return new CsvBatch(records, bytesRead, kept, rejected);
    }

    /**
     * This batch with the options of its rows in one order: that of the stored product, or else of the first row with the
     * same options.
     */
    public CsvBatch inOneOrder(List<String> stored) {
        var orders = new HashMap<Set<String>, List<String>>();
        orders.put(new HashSet<>(stored), stored);
        return new CsvBatch(
                records,
                bytesRead,
                rows.stream()
                        .map(row -> row.inOrder(
                                orders.computeIfAbsent(new HashSet<>(row.optionNames()), names -> row.optionNames())))
                        .toList(),
                rejections);
    }

    /** This batch without rows that contradict or repeat an earlier one of their product. */
    public CsvBatch consistent() {
        var products = new HashMap<String, ProductRows.Seen>();
        var skus = new HashSet<String>();
        return without(row -> {
            var seen = products.computeIfAbsent(row.slug().text(), slug -> new ProductRows.Seen(row));
            if (skus.contains(row.sku())) {
                return "repeats an earlier row";
            }
            var objection = seen.objection(row);
            if (objection.isEmpty()) {
                seen.add(row);
                skus.add(row.sku());
            }
            return objection;
        });
    }

    /** The products in the order of their slugs. */
    public List<ProductRows> products() {
        return bySlug().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new ProductRows(entry.getValue()))
                .toList();
    }

    private Map<String, List<CsvRow>> bySlug() {
        var bySlug = new LinkedHashMap<String, List<CsvRow>>();
        for (var row : rows) {
            bySlug.computeIfAbsent(row.slug().text(), slug -> new ArrayList<>()).add(row);
        }
        return bySlug;
    }
}
