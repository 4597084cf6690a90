package co.cosmeticos.auth.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP of an archive's JSON files, of which one at a time is in memory. */
final class ArchiveZip {

    private ArchiveZip() {}

    /** Writes it; the content of a file is asked for when its turn comes. */
    static void write(Export export, List<String> names, UnaryOperator<String> content, OutputStream out)
            throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var name : names) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(export.requestedAt().toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(content.apply(name).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
