package co.cosmeticos.product.csv;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file in batches of whole products, each with all of its rows in their order, so that the result does not
 * depend on the size of a batch.
 */
public final class CsvFile implements AutoCloseable {

    private static final long MOST_CHARACTERS = 4_000_000;

    private final Supplier<CsvRecords> file;
    private final ColumnMapping mapping;
    private final List<String> header;
    private final boolean hasRows;
    private final long alreadyDone;
    private @Nullable Progress progress;

    /** Opens a file after a number of processed records; throws a CsvParseException when it is not CSV. */
    public CsvFile(Supplier<InputStream> file, ColumnMapping mapping, long done) {
        this.file = () -> new CsvRecords(file.get(), mapping);
        this.mapping = mapping;
        this.alreadyDone = done;
        try (var records = this.file.get()) {
            this.header = records.header();
            this.hasRows = !records.isOver();
        }
    }

    /** Reading position in the file. */
    private static final class Progress {

        private final ScatteredProducts scattered;
        private final CsvParts parts;
        private long records;

        Progress(Supplier<CsvRecords> file, long done) {
            this.scattered = ScatteredProducts.in(file);
            this.parts = new CsvParts(file, scattered);
            for (var part = Optional.of(new CsvPart()); records < done && part.isPresent(); ) {
                part = next();
            }
        }

        Optional<CsvPart> next() {
            var part = parts.next();
            records += part.map(CsvPart::records).orElse(0L);
            return part;
        }

        long bytes() {
            return (long) ((double) scattered.bytes() * records / Math.max(1, scattered.records()));
        }
    }

    /** Reason why nothing of the file can be imported; empty when its rows can be read. */
    public Optional<String> fault() {
        if (header.isEmpty()) {
            return Optional.of("The file is empty.");
        }
        return mapping.fault(header)
                .or(() -> hasRows ? Optional.empty() : Optional.of("The file has no rows below its header."));
    }

    /**
     * The next batch of whole products, of at least this many records or of the rest. The first call scans the whole file, and
     * throws a CsvParseException when any part of it is not CSV.
     */
    public Optional<CsvBatch> next(int rows) {
        var under = progress == null ? new Progress(file, alreadyDone) : progress;
        progress = under;
        var batch = new CsvPart();
        while (batch.records() < rows && batch.characters() < MOST_CHARACTERS) {
            var part = under.next();
            if (part.isEmpty()) {
                break;
            }
            batch.add(part.get());
        }
        return batch.records() == 0
                ? Optional.empty()
                : Optional.of(new CsvBatch(batch.records(), under.bytes(), batch.rows(), batch.rejections()));
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.parts.close();
        }
    }
}
