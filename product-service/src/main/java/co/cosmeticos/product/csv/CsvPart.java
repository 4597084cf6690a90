package co.cosmeticos.product.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows of the same product, and invalid records next to them. */
final class CsvPart {

    private final List<CsvRow> rows = new ArrayList<>();
    private final Map<Long, String> rejections = new TreeMap<>();
    private long characters;

    List<CsvRow> rows() {
        return rows;
    }

    Map<Long, String> rejections() {
        return rejections;
    }

    /** Number of records of the file. */
    long records() {
        return (long) rows.size() + rejections.size();
    }

    long characters() {
        return characters;
    }

    void add(CsvRow row, long length) {
        rows.add(row);
        characters += length;
    }

    void reject(long line, String reason) {
        rejections.put(line, reason);
    }

    void add(CsvPart further) {
        rows.addAll(further.rows);
        rejections.putAll(further.rejections);
        characters += further.characters;
    }
}
