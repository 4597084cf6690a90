package co.cosmeticos.product.productimport;

import co.cosmeticos.product.catalog.StoredProduct;
import co.cosmeticos.product.csv.CsvBatch;
import co.cosmeticos.product.csv.CsvRow;
import co.cosmeticos.product.csv.ProductRows;
import co.cosmeticos.product.value.ProductText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Validates rows of a file against the stored catalog: every product must stay consistent. */
final class RowValidator {

    private static final String REPEATED = "repeats an earlier row";

    private final Map<String, Imports.KnownSku> known;
    private final Map<String, StoredProduct> stored;

    private RowValidator(Map<String, Imports.KnownSku> known, Map<String, StoredProduct> stored) {
        this.known = known;
        this.stored = stored;
    }

    /** The batch without the rows that would make a product inconsistent, which are rejected with a reason. */
    static CsvBatch sift(CsvBatch read, Map<String, Imports.KnownSku> known, Map<String, StoredProduct> stored) {
        var objections = new RowValidator(known, stored);
        var skus = new HashSet<String>();
        return read.each(product -> {
            var taken = objections.sift(product, skus);
            taken.rows().forEach(row -> skus.add(row.sku()));
            return taken;
        });
    }

    private CsvBatch sift(CsvBatch product, Set<String> earlier) {
        var names = Optional.ofNullable(stored.get(product.rows().get(0).slug().text()))
                .map(StoredProduct::optionNames)
                .orElse(List.of());
        var possible = product.inOneOrder(names)
                .without(row -> earlier.contains(row.sku())
                        ? REPEATED
                        : ofSku(row)
                                .or(() -> ofAddress(row))
                                .or(() -> ofCurrency(row))
                                .orElse(""));
        // Stored variants first: else an inconsistent row would be the measure of the consistent ones.
        return fitting(fitting(possible).consistent());
    }

    // A rejected row leaves its variant as stored, which may make another row inconsistent.
    private CsvBatch fitting(CsvBatch batch) {
        var before = batch;
        var after = withoutMisfits(before);
        while (after.rows().size() < before.rows().size()) {
            before = after;
            after = withoutMisfits(before);
        }
        return after;
    }

    private Optional<String> ofSku(CsvRow row) {
        return Optional.ofNullable(known.get(row.sku())).flatMap(sku -> {
            if (sku.repeated()) {
                return Optional.of(REPEATED);
            }
            if (!sku.slug().equals(row.slug().text())) {
                return Optional.of("SKU %s belongs to %s".formatted(sku.sku(), sku.slug()));
            }
            return row.stock().orElse(sku.reserved()) < sku.reserved()
                    ? Optional.of("stock is less than the %d units reserved for orders".formatted(sku.reserved()))
                    : Optional.empty();
        });
    }

    // A slug derived from brand and name may not match a product with another name.
    private Optional<String> ofAddress(CsvRow row) {
        return Optional.ofNullable(stored.get(row.slug().text()))
                .filter(product -> !row.slug().isGiven())
                .filter(product -> !ProductText.canonical(product.name()).equals(row.name())
                        || !ProductText.canonical(product.brand()).equals(row.brand()))
                .map(product -> "the slug %s, made of brand and name, is that of %s by %s; give the row another one"
                        .formatted(product.slug(), product.name(), product.brand()));
    }

    // The same amount in another currency is another price.
    private Optional<String> ofCurrency(CsvRow row) {
        return Optional.ofNullable(stored.get(row.slug().text()))
                .filter(product -> !row.currency().isGiven())
                .filter(product -> !product.currency().equals(row.currency().code()))
                .map(product ->
                        "names no currency, and %s is sold in %s".formatted(product.slug(), product.currency()));
    }

    private CsvBatch withoutMisfits(CsvBatch batch) {
        var misfits = new HashMap<Long, String>();
        for (var product : batch.products()) {
            Optional.ofNullable(stored.get(product.slug())).ifPresent(some -> misfits.putAll(misfits(some, product)));
        }
        return batch.without(row -> misfits.getOrDefault(row.line(), ""));
    }

    private static Map<Long, String> misfits(StoredProduct product, ProductRows rows) {
        var remaining = product.without(rows.skus());
        var taken = remaining.optionValues();
        var misfits = new HashMap<Long, String>();
        for (var row : rows.rows()) {
            remaining
                    .objection(
                            row.optionNames(),
                            row.currency().code(),
                            row.variant().optionValues(),
                            taken)
                    .ifPresent(reason -> misfits.put(row.line(), reason));
        }
        rows.rows().stream()
                .filter(row -> !misfits.containsKey(row.line()))
                .skip(remaining.room())
                .forEach(row -> misfits.put(row.line(), "is one variant more than a product can have on sale"));
        return misfits;
    }
}
