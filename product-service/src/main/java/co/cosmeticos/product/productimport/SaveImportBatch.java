package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.product.catalog.Products;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.StoredProduct;
import co.cosmeticos.product.csv.CsvBatch;
import co.cosmeticos.product.csv.CsvRow;
import co.cosmeticos.product.csv.ProductRows;
import co.cosmeticos.product.listing.ProductReadModel;
import co.cosmeticos.product.stock.Movement;
import co.cosmeticos.product.stock.Stock;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a batch of rows and the progress of the import in one transaction, behind which a killed import resumes. */
@Component
public class SaveImportBatch {

    private final Imports imports;
    private final Products products;
    private final SaveProduct saveProduct;
    private final Stock stock;
    private final ProductReadModel productReadModel;

    @Inject
    public SaveImportBatch(
            Imports imports,
            Products products,
            SaveProduct saveProduct,
            Stock stock,
            ProductReadModel productReadModel) {
        this.imports = imports;
        this.products = products;
        this.saveProduct = saveProduct;
        this.stock = stock;
        this.productReadModel = productReadModel;
    }

    /** Saves the batch and returns the import with its progress; changes nothing when another run is ahead. */
    @Transactional
    public ImportJob save(ImportJob job, CsvBatch read) {
        var known = imports.known(job.id(), read.rows()).stream()
                .collect(Collectors.toMap(Imports.KnownSku::sku, Function.identity()));
        var slugs =
                read.rows().stream().map(row -> row.slug().text()).distinct().toList();
        var stored =
                products.stored(slugs).stream().collect(Collectors.toMap(StoredProduct::slug, Function.identity()));
        var batch = RowValidator.sift(read, known, stored);
        imports.reject(job.id(), batch.rejections());
        var saved = batch.products().stream()
                .map(product -> saved(job, product, Optional.ofNullable(stored.get(product.slug()))))
                .toList();
        imports.mark(job.id(), batch.rows());
        count(job, batch, known);
        productReadModel.publish(saved.stream().map(SaveProduct.Saved::id).toList());
        var created = (int) saved.stream().filter(SaveProduct.Saved::isNew).count();
        if (!imports.advance(job, batch, created, saved.size() - created)) {
            throw new Superseded(job.id());
        }
        return imports.find(job.id()).orElseThrow();
    }

    private SaveProduct.Saved saved(ImportJob job, ProductRows product, Optional<StoredProduct> stored) {
        return saveProduct.upsert(product.draft(stored), stored, Optional.ofNullable(job.actor()));
    }

    /** Saves the batch and rolls back: throws {@link DryRunPassed}, or the error that prevents saving it. */
    @Transactional
    public void dryRun(ImportJob job, CsvBatch batch) {
        save(job, batch);
        throw new DryRunPassed();
    }

    /** The import was canceled meanwhile, or another run is ahead: the batch is rolled back. */
    static final class Superseded extends RuntimeException {
        private Superseded(UUID id) {
            super("Import %s was canceled, or another run of it is further.".formatted(id));
        }
    }

    /** The batch can be saved. */
    static final class DryRunPassed extends RuntimeException {
        private DryRunPassed() {
            super("saved, and undone", null, false, false);
        }
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
