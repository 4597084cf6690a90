package co.cosmeticos.platform.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;

/** The archive that a person has asked for, as one service adds to it: files of JSON, of a size that one request takes. */
public final class Archive {

    // A row of ours is at most a few KiB, and a request at most one MiB.
    static final int ROWS = 100;

    private final UUID id;
    private final DataSubjectsClient owner;

    Archive(UUID id, DataSubjectsClient owner) {
        this.id = id;
        this.owner = owner;
    }

    /** Adds rows of one kind, each the text of a JSON object: {@code orders-1.json}, {@code orders-2.json}, …. */
    public void add(String kind, List<String> rows) {
        for (var from = 0; from < rows.size(); from += ROWS) {
            var page = rows.subList(from, Math.min(from + ROWS, rows.size()));
            owner.addFile(id, "%s-%d.json".formatted(kind, from / ROWS + 1), array(page));
        }
    }

    /** Adds a page of rows of one kind, {@code orders-3.json}, for whoever reads them page by page. */
    public void add(String kind, int page, List<String> rows) {
        owner.addFile(id, "%s-%d.json".formatted(kind, page), array(rows));
    }

    private static JsonArray array(List<String> rows) {
        try (var reader = Json.createReader(new StringReader("[" + String.join(",", rows) + "]"))) {
            return reader.readArray();
        }
    }
}
