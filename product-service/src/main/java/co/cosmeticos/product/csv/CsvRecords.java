package co.cosmeticos.product.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over the records of a file, in runs of adjacent rows. Reading throws a CsvParseException where it is not CSV. */
final class CsvRecords implements AutoCloseable {

    // Limits that tell a broken file: an unclosed quote makes one field of all that follows.
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_FIELD = 100_000;
    private static final int LONGEST_RECORD = 200_000;

    private static final int MOST_TOGETHER = 3_000;

    private final ColumnMapping mapping;
    private final CountingStream bytes;
    private final CsvReader<NamedCsvRecord> reader;
    private final Iterator<NamedCsvRecord> records;
    private final List<String> header;
    private @Nullable CsvFields ahead;

    CsvRecords(InputStream file, ColumnMapping mapping) {
        this.mapping = mapping;
        this.bytes = new CountingStream(file);
        this.reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_RECORD)
                .build(bounded(), bytes);
        this.records = reader.iterator();
        this.header = records.hasNext() ? records.next().getHeader() : List.of();
        ahead = further();
    }

    // ColumnMapping validates the header.
    private static NamedCsvRecordHandler bounded() {
        return NamedCsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(LONGEST_FIELD)
                .maxRecordSize(LONGEST_RECORD)
                .allowDuplicateHeaderFields(true)
                .returnHeader(true)
                .build();
    }

    private @Nullable CsvFields further() {
        return records.hasNext() ? new CsvFields(records.next(), mapping) : null;
    }

    /**
     * Adjacent records of one product, and of no product between them; a long run is split.
     *
     * @param slug of the product; empty when no record has one
     */
    record Run(String slug, List<CsvFields> records) {

        long characters() {
            return records.stream().mapToLong(CsvFields::characters).sum();
        }
    }

    List<String> header() {
        return header;
    }

    /** Whether no record is left. */
    boolean isOver() {
        return ahead == null;
    }

    /** Number of bytes read. */
    long bytes() {
        return bytes.count;
    }

    /** The next run; empty behind the last. */
    Optional<Run> next() {
        var run = new ArrayList<CsvFields>();
        var slug = "";
        var characters = 0L;
        for (var current = ahead; current != null; current = ahead) {
            var own = current.slugText();
            characters += current.characters();
            var isOther = !own.isEmpty() && !slug.isEmpty() && !own.equals(slug);
            if (!run.isEmpty() && (isOther || run.size() == MOST_TOGETHER || characters > CsvParts.MOST_CHARACTERS)) {
                break;
            }
            run.add(current);
            slug = slug.isEmpty() ? own : slug;
            ahead = further();
        }
        return run.isEmpty() ? Optional.empty() : Optional.of(new Run(slug, run));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts the bytes read. */
    private static final class CountingStream extends InputStream {

        private final InputStream file;
        private long count;

        CountingStream(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            var one = file.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var some = file.read(buffer, offset, length);
            count += Math.max(some, 0);
            return some;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
