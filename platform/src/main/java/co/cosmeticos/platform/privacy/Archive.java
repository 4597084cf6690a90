package co.cosmeticos.platform.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Part of a user's archive from one service: JSON files, split by bytes to the limit of one request, since the size of a
 * row depends on the user.
 */
public final class Archive {

    /** The most rows of one file. */
    static final int ROWS = 100;

    /** The most bytes of one file, unless a single row has more: a quarter of the limit of a request. */
    static final int BYTES = 256 << 10;

    /**
     * The most bytes of a row that is added whole; a larger one is split into parts of its text, which stay below the limit of
     * a request after they are escaped once more.
     */
    static final int ROW_BYTES = 512 << 10;

    private static final int PART_CHARS = 128 << 10;

    private final UUID id;
    private final DataSubjectsClient owner;

    Archive(UUID id, DataSubjectsClient owner) {
        this.id = id;
        this.owner = owner;
    }

    /** Adds rows of one kind, each the text of a JSON object: {@code orders-1.json}, {@code orders-2.json}, …. */
    public void add(String kind, List<String> rows) {
        add(kind, rows.stream());
    }

    /** The same from a stream, with at most one file in memory. */
    public void add(String kind, Stream<String> rows) {
        var files = new Files(kind);
        rows.forEachOrdered(files::add);
        files.send();
    }

    /** The files of one kind; one is open. */
    private final class Files {

        private final String kind;
        private final StringBuilder open = new StringBuilder();
        private int rows;
        private int bytes;
        private int sent;

        Files(String kind) {
            this.kind = kind;
        }

        void add(String row) {
            var size = row.getBytes(StandardCharsets.UTF_8).length;
            if (rows == ROWS || bytes + size > BYTES) {
                send();
            }
            if (size > ROW_BYTES) {
                addInParts(row);
                return;
            }
            open.append(rows == 0 ? "" : ",").append(row);
            rows++;
            bytes += size;
        }

        // {"part": 1, "text": "…"}, one per file: the concatenated texts are the row.
        private void addInParts(String row) {
            var part = 0;
            for (var from = 0; from < row.length(); ) {
                var to = end(row, from);
                send(Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("part", ++part).add("text", row.substring(from, to)))
                        .build());
                from = to;
            }
        }

        // Never splits a surrogate pair.
        private static int end(String row, int from) {
            var to = Math.min(row.length(), from + PART_CHARS);
            return to < row.length() && Character.isHighSurrogate(row.charAt(to - 1)) ? to - 1 : to;
        }

        void send() {
            if (rows > 0) {
                try (var reader = Json.createReader(new StringReader("[" + open + "]"))) {
                    send(reader.readArray());
                }
                open.setLength(0);
                rows = 0;
                bytes = 0;
            }
        }

        private void send(JsonArray file) {
            owner.addFile(id, "%s-%d.json".formatted(kind, ++sent), file);
        }
    }
}
