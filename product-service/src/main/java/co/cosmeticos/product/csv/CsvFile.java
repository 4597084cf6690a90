package co.cosmeticos.product.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file, read batch by batch; rows of one product stay together as long as they are not too many. */
public final class CsvFile implements AutoCloseable {

    private static final int MOST_TOGETHER = 2_000;
    private static final long MOST_CHARACTERS = 4_000_000;

    // Beyond these a file is taken for none: a quote that is never closed makes one field of all that follows.
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_FIELD = 100_000;
    private static final int LONGEST_RECORD = 200_000;
    private static final int LONGEST_REASON = 300;

    private final ColumnMapping mapping;
    private final CountingStream bytes;
    private final CsvReader<NamedCsvRecord> reader;
    private final Iterator<NamedCsvRecord> records;
    private @Nullable NamedCsvRecord ahead;

    /** Opens it behind so many records that are done; throws a CsvParseException when it is none. */
    public CsvFile(InputStream file, ColumnMapping mapping, long done) {
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
        for (var i = 0L; i < done && records.hasNext(); i++) {
            records.next();
        }
        ahead = records.hasNext() ? records.next() : null;
    }

    // Which columns the file may have, and how often, is the mapping's to say.
    private static NamedCsvRecordHandler bounded() {
        return NamedCsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(LONGEST_FIELD)
                .maxRecordSize(LONGEST_RECORD)
                .allowDuplicateHeaderFields(true)
                .build();
    }

    /** The names of its columns; nothing in a file without rows. */
    public List<String> header() {
        return ahead == null ? List.of() : ahead.getHeader();
    }

    /** The next batch of at least so many rows, or of what is left. */
    public Optional<CsvBatch> next(int rows) {
        if (ahead == null) {
            return Optional.empty();
        }
        var understood = new ArrayList<CsvRow>();
        var rejections = new HashMap<Long, String>();
        var count = 0L;
        var characters = 0L;
        var slug = "";
        for (var current = ahead; current != null; current = ahead) {
            var row = row(current, rejections);
            var next = row.map(some -> some.slug().text()).orElse(slug);
            var isFull = count >= MOST_TOGETHER || characters >= MOST_CHARACTERS;
            if ((count >= rows && !next.equals(slug)) || (count > 0 && isFull)) {
                rejections.remove(current.getStartingLineNumber());
                break;
            }
            row.ifPresent(understood::add);
            slug = next;
            count++;
            characters += current.getFields().stream().mapToLong(String::length).sum();
            ahead = records.hasNext() ? records.next() : null;
        }
        return Optional.of(new CsvBatch(count, bytes.count(), understood, rejections));
    }

    private Optional<CsvRow> row(NamedCsvRecord current, Map<Long, String> rejections) {
        try {
            return Optional.of(new CsvFields(current, mapping).row());
        } catch (IllegalArgumentException | ArithmeticException e) {
            rejections.put(
                    current.getStartingLineNumber(), CsvFields.shown(String.valueOf(e.getMessage()), LONGEST_REASON));
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Counts the bytes that were read. */
    private static final class CountingStream extends InputStream {

        private final InputStream file;
        private long count;

        CountingStream(InputStream file) {
            this.file = file;
        }

        long count() {
            return count;
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
