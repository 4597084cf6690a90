package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The audit log as CSV (RFC 4180, header), the newest first; read page by page, so that its length costs no memory. */
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

    /** Writes all entries that are wanted; throws {@link IOException} when they are not taken. */
    void write(AuditQuery query, Writer to) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(HEADER);
        @Nullable Cursor after = null;
        do {
            var page = entries.list(query, after, ROWS_AT_ONCE);
            page.items().forEach(entry -> csv.writeRecord(fields(entry)));
            after = Cursor.parse(page.next(), 1);
        } while (after != null);
        csv.flush();
    }

    private static String[] fields(AuditEntry entry) {
        return new String[] {
            entry.id().toString(),
            entry.at().toString(),
            entry.action().name(),
            text(entry.actor()),
            text(entry.subject()),
            text(entry.before()),
            text(entry.after()),
            text(entry.address()),
            text(entry.correlationId()),
            text(entry.traceId())
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
