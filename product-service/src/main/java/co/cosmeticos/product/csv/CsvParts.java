package co.cosmeticos.product.csv;

import co.cosmeticos.product.catalog.ProductDraft;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the products of a file, each with all of its rows, in an order that depends on the file alone: first those with
 * adjacent rows, and invalid records; then the scattered ones, as many in a pass as memory allows.
 */
final class CsvParts implements AutoCloseable {

    /** The most rows of a product: as many as it may have variants. */
    static final int MOST_ROWS = ProductDraft.MOST_VARIANTS;

    /** The most characters of the rows of a product, and of all that one pass collects. */
    static final long MOST_CHARACTERS = 16_000_000;

    private static final String TOO_MANY =
            "is one row more than a product may have: %d rows, %d characters".formatted(MOST_ROWS, MOST_CHARACTERS);
    private static final int LONGEST_REASON = 300;

    private final Supplier<CsvRecords> file;
    private final ScatteredProducts scattered;
    private final ScatteredProducts.Tally tally;
    private final Deque<CsvPart> gathered = new ArrayDeque<>();
    private final BitSet done = new BitSet();
    private @Nullable CsvRecords neighbors;

    CsvParts(Supplier<CsvRecords> file, ScatteredProducts scattered) {
        this.file = file;
        this.scattered = scattered;
        this.tally = scattered.tally();
        this.neighbors = file.get();
    }

    /** The next part; empty behind the last. */
    Optional<CsvPart> next() {
        while (neighbors != null) {
            var run = neighbors.next();
            if (run.isEmpty()) {
                close();
            } else {
                var part = part(run.get());
                if (part.records() > 0) {
                    return Optional.of(part);
                }
            }
        }
        while (gathered.isEmpty() && done.cardinality() < scattered.count()) {
            collect();
        }
        return Optional.ofNullable(gathered.poll());
    }

    private CsvPart part(CsvRecords.Run run) {
        var part = new CsvPart();
        var place = scattered.place(run.slug());
        for (var fields : run.records()) {
            var row = row(fields, part);
            var isTaken = place < 0 ? part.rows().size() < MOST_ROWS : row.isEmpty() || tally.takes(place, fields);
            if (row.isPresent() && !isTaken) {
                part.reject(fields.line(), TOO_MANY);
            } else if (place < 0) {
                row.ifPresent(some -> part.add(some, fields.characters()));
            }
        }
        return part;
    }

    private void collect() {
        var begun = new LinkedHashMap<Integer, CsvPart>();
        var counted = scattered.tally();
        var room = MOST_CHARACTERS;
        try (var pass = file.get()) {
            for (var run = pass.next(); run.isPresent(); run = pass.next()) {
                var place = scattered.place(run.get().slug());
                var isNew = place >= 0 && !done.get(place) && !begun.containsKey(place);
                if (isNew && (begun.isEmpty() || scattered.size(place) <= room)) {
                    begun.put(place, new CsvPart());
                    room -= scattered.size(place);
                }
                var part = begun.get(place);
                if (part != null) {
                    collect(run.get(), part, place, counted);
                }
            }
        }
        begun.keySet().forEach(done::set);
        begun.values().stream().filter(part -> part.records() > 0).forEach(gathered::add);
    }

    private static void collect(CsvRecords.Run run, CsvPart part, int place, ScatteredProducts.Tally counted) {
        for (var fields : run.records()) {
            // The first pass reported invalid records already.
            row(fields, new CsvPart())
                    .filter(row -> counted.takes(place, fields))
                    .ifPresent(row -> part.add(row, fields.characters()));
        }
    }

    private static Optional<CsvRow> row(CsvFields fields, CsvPart part) {
        try {
            return Optional.of(fields.row());
        } catch (IllegalArgumentException | ArithmeticException e) {
            part.reject(fields.line(), CsvFields.abbreviated(String.valueOf(e.getMessage()), LONGEST_REASON));
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (neighbors != null) {
            neighbors.close();
            neighbors = null;
        }
    }
}
