package co.cosmeticos.product.intake;

import co.cosmeticos.platform.Component;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.csv.CsvBatch;
import co.cosmeticos.product.csv.CsvRow;
import co.cosmeticos.product.shelf.ReadTable;
import co.cosmeticos.product.stock.Movement;
import co.cosmeticos.product.stock.Stock;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a batch of rows and how far the import is with it, in one transaction: a killed import goes on behind it. */
@Component
public class SaveBatch {

    private final Imports imports;
    private final SaveProduct saveProduct;
    private final Stock stock;
    private final ReadTable readTable;

    @Inject
    public SaveBatch(Imports imports, SaveProduct saveProduct, Stock stock, ReadTable readTable) {
        this.imports = imports;
        this.saveProduct = saveProduct;
        this.stock = stock;
        this.readTable = readTable;
    }

    /** Saves it, and gives the import as it is then; one that another run has taken further stays as it is. */
    @Transactional
    public ImportJob save(ImportJob job, CsvBatch read) {
        var known = imports.known(job.id(), read.rows()).stream()
                .collect(Collectors.toMap(Imports.KnownSku::sku, Function.identity()));
        var batch = read.consistent().without(row -> reason(row, Optional.ofNullable(known.get(row.sku()))));
        imports.reject(job.id(), batch.rejections());
        var saved = batch.products().stream()
                .map(product -> saveProduct.upsert(product.draft(), Optional.ofNullable(job.actor())))
                .toList();
        imports.mark(job.id(), batch.rows());
        count(job, batch, known);
        readTable.publish(saved.stream().map(SaveProduct.Saved::id).toList());
        var created = (int) saved.stream().filter(SaveProduct.Saved::isNew).count();
        if (!imports.advance(job, batch, created, saved.size() - created)) {
            throw new IllegalStateException("Another run of import %s is further.".formatted(job.id()));
        }
        return imports.find(job.id()).orElseThrow();
    }

    private static String reason(CsvRow row, Optional<Imports.KnownSku> known) {
        return known.map(sku -> {
                    if (sku.repeated()) {
                        return "repeats an earlier row";
                    }
                    if (!sku.slug().equals(row.slug().text())) {
                        return "SKU %s belongs to %s".formatted(sku.sku(), sku.slug());
                    }
                    return row.stock().orElse(sku.reserved()) < sku.reserved()
                            ? "stock is less than the %d units promised to orders".formatted(sku.reserved())
                            : "";
                })
                .orElse("");
    }

    // The stock of new SKUs was opened with them.
    private void count(ImportJob job, CsvBatch batch, Map<String, Imports.KnownSku> known) {
        Map<String, Integer> counted = batch.rows().stream()
                .filter(row -> row.stock().isPresent() && known.containsKey(row.sku()))
                .collect(Collectors.toMap(CsvRow::sku, row -> row.stock().getAsInt()));
        if (!counted.isEmpty()) {
            var why = Movement.of(Movement.Kind.STOCKTAKE, "import " + job.id(), Optional.ofNullable(job.actor()));
            stock.count(counted, why);
        }
    }
}
