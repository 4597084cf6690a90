package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.product.csv.CsvBatch;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Imports a batch of rows, and isolates those that cannot be written: when the batch fails for a permanent reason, each
 * product is tried alone, the rows of those that fail are rejected, and the others are written.
 */
@Component
public class ImportBatch {

    private static final Logger LOG = Logger.getLogger(ImportBatch.class.getName());

    // SQLSTATE classes of permanent errors: data, constraints, syntax, limits.
    private static final Set<String> LASTING = Set.of("22", "23", "42", "54");
    private static final int CLASS = 2;

    private final SaveImportBatch saveImportBatch;

    @Inject
    public ImportBatch(SaveImportBatch saveImportBatch) {
        this.saveImportBatch = saveImportBatch;
    }

    /** Writes the batch and returns the import with its progress; throws transient errors, as those of a store that is away. */
    ImportJob write(ImportJob job, CsvBatch batch) {
        try {
            return saveImportBatch.save(job, batch);
        } catch (RuntimeException e) {
            lasting(e);
            return withoutFaults(job, batch);
        }
    }

    private ImportJob withoutFaults(ImportJob job, CsvBatch batch) {
        var faults = new HashMap<String, String>();
        for (var product : batch.products()) {
            fault(job, batch.only(row -> row.slug().text().equals(product.slug())))
                    .ifPresent(reason -> faults.put(product.slug(), reason));
        }
        try {
            return saveImportBatch.save(
                    job, batch.without(row -> faults.getOrDefault(row.slug().text(), "")));
        } catch (RuntimeException e) {
            var reason = lasting(e);
            return saveImportBatch.save(
                    job, batch.without(row -> faults.getOrDefault(row.slug().text(), reason)));
        }
    }

    private Optional<String> fault(ImportJob job, CsvBatch product) {
        try {
            saveImportBatch.dryRun(job, product);
            throw new IllegalStateException("A rehearsal stays without effect.");
        } catch (SaveImportBatch.DryRunPassed e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(lasting(e));
        }
    }

    // The reason for rejecting a row; rethrows transient errors.
    private static String lasting(RuntimeException failure) {
        for (var cause : (Iterable<Throwable>)
                Stream.<Throwable>iterate(failure, some -> some != null, Throwable::getCause)::iterator) {
            if (cause instanceof Refusal refusal) {
                return refusal.detail();
            }
            if (cause instanceof SQLException sql) {
                var state = String.valueOf(sql.getSQLState());
                if (!LASTING.contains(state.substring(0, Math.min(CLASS, state.length())))) {
                    throw failure;
                }
                LOG.log(Level.WARNING, "rows of an import cannot be stored: SQLSTATE " + state);
                return "cannot be stored (" + state + ")";
            }
            if (cause instanceof IllegalArgumentException || cause instanceof ArithmeticException) {
                return String.valueOf(cause.getMessage());
            }
        }
        throw failure;
    }
}
