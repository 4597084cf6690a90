package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.csv.CsvDocument;
import co.cosmeticos.platform.page.Cursor;
import jakarta.inject.Inject;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The audit log as a {@link CsvDocument}, the newest first; read page by page, so that its length costs no memory. */
@Component
public class AuditCsv {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String[] HEADER = {
        "id", "at", "action", "actor", "subject", "before", "after", "address", "correlation_id", "trace_id"
    };

    private final AuditEntries entries;

    @Inject
    public AuditCsv(AuditEntries entries) {
        this.entries = entries;
    }

    /** Writes all entries of the query; throws {@link java.io.UncheckedIOException} when the client goes away. */
    void write(AuditQuery query, Writer to) {
        var csv = new CsvDocument(to, HEADER);
        @Nullable Cursor after = null;
        do {
            var page = entries.list(query, after, ROWS_AT_ONCE);
            page.items().forEach(entry -> write(entry, csv));
            after = Cursor.parse(page.next(), 1);
        } while (after != null);
        csv.flush();
    }

    private static void write(AuditEntry entry, CsvDocument csv) {
        csv.row(
                entry.id(),
                entry.at(),
                entry.action(),
                entry.actor(),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.address(),
                entry.correlationId(),
                entry.traceId());
    }
}
