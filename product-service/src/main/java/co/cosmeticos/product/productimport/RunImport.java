package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.product.csv.ColumnMapping;
import co.cosmeticos.product.csv.CsvFile;
import de.siegmar.fastcsv.reader.CsvParseException;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/** Imports an uploaded file; after a kill it resumes behind the last committed batch. */
@Component
public class RunImport {

    private static final Logger LOG = Logger.getLogger(RunImport.class.getName());

    private final Imports imports;
    private final ImportBatch importBatch;
    private final ChangeImportStatus finishImport;
    private final ImportSettings settings;
    private final Jsonb jsonb;

    @Inject
    public RunImport(
            Imports imports,
            ImportBatch importBatch,
            ChangeImportStatus finishImport,
            ImportSettings settings,
            Jsonb jsonb) {
        this.imports = imports;
        this.importBatch = importBatch;
        this.finishImport = finishImport;
        this.settings = settings;
        this.jsonb = jsonb;
    }

    /** Imports the rest of the file; once the import has ended, does nothing. */
    public void run(UUID id) {
        var job = finishImport.start(id);
        if (job.isEmpty()) {
            return;
        }
        try (var file = new CsvFile(
                () -> new ChunkStream(imports, id),
                mapping(job.get()),
                job.get().rowsRead())) {
            var failure = run(job.get(), file);
            finishImport.finish(id, failure);
            LOG.info(() -> "import over: %s %s".formatted(id, failure.orElse("done")));
        } catch (CsvParseException e) {
            finishImport.finish(id, Optional.of("The file cannot be read as CSV: " + e.getMessage()));
            LOG.info(() -> "import over: %s cannot be read".formatted(id));
        } catch (SaveImportBatch.Superseded e) {
            LOG.info(e::getMessage);
        }
    }

    private Optional<String> run(ImportJob begun, CsvFile file) {
        var fault = file.fault();
        if (fault.isPresent() && begun.rowsRead() == 0) {
            return fault;
        }
        var job = begun;
        for (var batch = file.next(settings.batchRows()); batch.isPresent(); batch = file.next(settings.batchRows())) {
            job = importBatch.write(job, batch.get());
        }
        return Optional.empty();
    }

    private ColumnMapping mapping(ImportJob job) {
        return jsonb.fromJson(job.mapping(), ColumnMapping.class);
    }
}
