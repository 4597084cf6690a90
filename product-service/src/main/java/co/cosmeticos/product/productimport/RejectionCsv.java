package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.csv.CsvDocument;
import jakarta.inject.Inject;
import java.io.Writer;
import java.util.UUID;

/** The rejected rows of an import as a {@link CsvDocument}; read page by page, so that memory stays constant. */
@Component
public class RejectionCsv {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String[] HEADER = {"line", "reason"};

    private final Imports imports;

    @Inject
    public RejectionCsv(Imports imports) {
        this.imports = imports;
    }

    /** Writes all stored rejections; throws {@link java.io.UncheckedIOException} when the client closes the connection. */
    void write(UUID id, Writer to) {
        var csv = new CsvDocument(to, HEADER);
        var rows = imports.rejections(id, 0, ROWS_AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(row -> csv.row(row.line(), row.reason()));
            rows = imports.rejections(id, rows.get(rows.size() - 1).line(), ROWS_AT_ONCE);
        }
        csv.flush();
    }
}
