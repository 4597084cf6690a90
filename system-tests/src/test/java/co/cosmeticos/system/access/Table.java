package co.cosmeticos.system.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A table that stands beside the tests: names of columns, then a row in each line; # begins a remark. */
record Table(List<Map<String, String>> rows) {

    static Table of(String resource) {
        var lines = text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\s*,\\s*", -1)))
                .toList();
        var names = lines.get(0);
        return new Table(lines.stream().skip(1).map(cells -> row(names, cells)).toList());
    }

    private static String text(String resource) {
        try (InputStream input = Table.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(input, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        if (names.size() != cells.size()) {
            throw new IllegalArgumentException("%s has not a cell for each of %s".formatted(cells, names));
        }
        var row = new LinkedHashMap<String, String>();
        names.forEach(name -> row.put(name, cells.get(row.size())));
        return row;
    }
}
