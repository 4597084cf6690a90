package co.cosmeticos.product.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds the products of a file whose rows are not adjacent, in one scan before anything is written, since a product is
 * written once with all of its rows. Products are identified by a hash of 64 bits; two with the same one both count as
 * scattered, which costs time only.
 */
final class ScatteredProducts {

    // Limits of memory, and of the number of passes over a file.
    private static final long MOST_RECORDS = 1_000_000;

    // Memory of a row beside its characters.
    private static final int ROW = 200;

    // Four passes over the file, or a few more where products are large. A sorted file has no scattered products.
    private static final long MOST_SCATTERED = 4 * CsvParts.MOST_CHARACTERS;

    private final long[] products;
    private final long[] sizes;
    private final long records;
    private final long bytes;

    private ScatteredProducts(long[] products, long records, long bytes) {
        this.products = products;
        this.sizes = new long[products.length];
        this.records = records;
        this.bytes = bytes;
    }

    /**
     * Scans a file, and once more for the sizes of scattered products if there are any; throws a CsvParseException when it
     * exceeds the limit of rows or of scattered rows.
     */
    static ScatteredProducts in(Supplier<CsvRecords> file) {
        var runs = LongStream.builder();
        var records = 0L;
        try (var pass = file.get()) {
            for (var run = pass.next(); run.isPresent(); run = pass.next()) {
                records += run.get().records().size();
                if (records > MOST_RECORDS) {
                    throw new CsvParseException("A file has at most %,d rows.".formatted(MOST_RECORDS));
                }
                if (!run.get().slug().isEmpty()) {
                    runs.add(hash(run.get().slug()));
                }
            }
            var scattered = new ScatteredProducts(repeated(runs.build().toArray()), records, pass.bytes());
            if (scattered.products.length > 0) {
                scattered.measure(file);
                scattered.requireFew();
            }
            return scattered;
        }
    }

    private static long[] repeated(long[] hashes) {
        Arrays.sort(hashes);
        return IntStream.range(1, hashes.length)
                .filter(place -> hashes[place] == hashes[place - 1])
                .filter(place -> place == 1 || hashes[place] != hashes[place - 2])
                .mapToLong(place -> hashes[place])
                .toArray();
    }

    private void measure(Supplier<CsvRecords> file) {
        try (var pass = file.get()) {
            for (var run = pass.next(); run.isPresent(); run = pass.next()) {
                var place = place(run.get().slug());
                if (place >= 0) {
                    sizes[place] += run.get().characters()
                            + (long) ROW * run.get().records().size();
                }
            }
        }
    }

    private void requireFew() {
        if (IntStream.range(0, products.length).mapToLong(this::size).sum() > MOST_SCATTERED) {
            throw new CsvParseException("The rows of %,d products lie apart from each other, which are more than are"
                            .formatted(products.length)
                    + " taken. Sort the file, so that the rows of a product follow each other.");
        }
    }

    // FNV-1a, 64 bits.
    private static long hash(String slug) {
        return slug.chars().asLongStream().reduce(0xcbf29ce484222325L, (hash, sign) -> (hash ^ sign) * 0x100000001b3L);
    }

    /** The index of a product among the scattered ones; negative when its rows are adjacent. */
    int place(String slug) {
        return products.length == 0 ? -1 : Arrays.binarySearch(products, hash(slug));
    }

    int count() {
        return products.length;
    }

    /** Upper bound of the memory of the rows of a product. */
    long size(int place) {
        return Math.min(sizes[place], CsvParts.MOST_CHARACTERS + (long) ROW * CsvParts.MOST_ROWS);
    }

    /** Number of records of the file. */
    long records() {
        return records;
    }

    /** Number of bytes of the file. */
    long bytes() {
        return bytes;
    }

    Tally tally() {
        return new Tally(products.length);
    }

    /** Counts the rows of each scattered product in one pass. */
    static final class Tally {

        private final int[] rows;
        private final long[] characters;

        private Tally(int products) {
            this.rows = new int[products];
            this.characters = new long[products];
        }

        /** Counts a row; false above the limit of a product, the same in each pass for the same row. */
        boolean takes(int place, CsvFields row) {
            if (rows[place] == CsvParts.MOST_ROWS || characters[place] + row.characters() > CsvParts.MOST_CHARACTERS) {
                return false;
            }
            rows[place]++;
            characters[place] += row.characters();
            return true;
        }
    }
}
