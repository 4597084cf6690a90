package co.cosmeticos.product.productimport;

import co.cosmeticos.platform.Component;
import co.cosmeticos.product.csv.CsvBatch;
import co.cosmeticos.product.csv.CsvRow;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** SQL of imports: their files in chunks, their progress and rejections. */
@Component
public class Imports {

    /** Number of rejections stored of a file; one of a hundred megabytes may have more. */
    static final long MOST_REJECTIONS = 100_000;

    private static final String BEGIN = """
            insert into imports (id, status, mapping, actor) values (:id, 'RECEIVING', :mapping, :actor::uuid)
            """;
    private static final String FORGET_BROKEN = """
            delete from imports where status = 'RECEIVING' and created_at < clock_timestamp() - interval '1 hour'
            """;
    private static final String ADD_CHUNK = """
            insert into import_chunks (import_id, position, bytes) values (:id, :position, :bytes)
            """;
    private static final String CHUNK =
            "select bytes from import_chunks where import_id = :id and position = :position";
    private static final String QUEUE = "update imports set status = 'QUEUED', bytes = :bytes where id = :id";
    private static final String DELETE = "delete from imports where id = :id";
    private static final String FIND = """
            select id, status, mapping, bytes, bytes_read, rows_read, created, updated, rejected, failure, actor,
                   created_at, finished_at
              from imports where id = :id
            """;
    private static final String START = """
            update imports set status = 'RUNNING' where id = :id and status in ('QUEUED', 'RUNNING')
            """;
    private static final String ADVANCE = """
            update imports set bytes_read = :bytesRead, rows_read = rows_read + :records, created = created + :created,
                   updated = updated + :updated, rejected = rejected + :rejected
             where id = :id and rows_read = :before and status = 'RUNNING'
            """;
    private static final String REJECT = """
            insert into import_rejections (import_id, line, reason)
            select :id, r.line, r.reason from unnest(:lines, :reasons) r (line, reason)
             order by r.line limit greatest(0, :most - (select rejected from imports where id = :id))
            on conflict do nothing
            """;
    private static final String REJECTIONS = """
            select line, reason from import_rejections where import_id = :id and line > :after order by line limit :limit
            """;
    private static final String FINISH = """
            with gone as (delete from import_chunks where import_id = :id)
            update imports set status = :status, failure = :failure, finished_at = clock_timestamp(),
                   bytes_read = case when :status = 'DONE' then bytes else bytes_read end
             where id = :id and status in ('QUEUED', 'RUNNING')
            """;
    private static final String KNOWN = """
            select v.sku, p.slug, v.import_id is not distinct from :id repeated, l.reserved
              from variants v join products p on p.id = v.product_id join stock_levels l on l.sku = v.sku
             where v.sku = any(:skus)
            """;
    private static final String MARK = """
            update variants v set import_id = :id, import_line = m.line
              from unnest(:skus, :lines) m (sku, line) where v.sku = m.sku
            """;

    private final Jdbi jdbi;

    @Inject
    public Imports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A row that was not imported, with its reason.
     *
     * @param line line of the file, from 1
     * @param reason why it was not imported, for people
     */
    @Schema(name = "ImportRejection")
    public record Rejection(long line, String reason) {}

    /** A SKU that exists in the catalog. */
    record KnownSku(String sku, String slug, boolean repeated, int reserved) {}

    void begin(UUID id, String mapping, Optional<UUID> actor) {
        jdbi.useHandle(handle -> {
            handle.execute(FORGET_BROKEN);
            handle.createUpdate(BEGIN)
                    .bind("id", id)
                    .bind("mapping", mapping)
                    .bind("actor", actor.orElse(null))
                    .execute();
        });
    }

    void addChunk(UUID id, int position, byte[] bytes) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD_CHUNK)
                .bind("id", id)
                .bind("position", position)
                .bind("bytes", bytes)
                .execute());
    }

    Optional<byte[]> chunk(UUID id, int position) {
        return jdbi.withHandle(handle -> handle.createQuery(CHUNK)
                .bind("id", id)
                .bind("position", position)
                .mapTo(byte[].class)
                .findOne());
    }

    void queue(UUID id, long bytes) {
        jdbi.useHandle(handle ->
                handle.createUpdate(QUEUE).bind("id", id).bind("bytes", bytes).execute());
    }

    void delete(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(DELETE).bind("id", id).execute());
    }

    Optional<ImportJob> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map(ConstructorMapper.of(ImportJob.class))
                .findOne());
    }

    boolean start(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(START).bind("id", id).execute() == 1);
    }

    /** Stores the progress of the import; false when it has ended, or another run is ahead. */
    boolean advance(ImportJob before, CsvBatch batch, int created, int updated) {
        return jdbi.withHandle(handle -> handle.createUpdate(ADVANCE)
                        .bind("id", before.id())
                        .bind("bytesRead", batch.bytesRead())
                        .bind("records", batch.records())
                        .bind("created", created)
                        .bind("updated", updated)
                        .bind("rejected", batch.rejections().size())
                        .bind("before", before.rowsRead())
                        .execute()
                == 1);
    }

    void reject(UUID id, Map<Long, String> rejections) {
        var lines = List.copyOf(rejections.keySet());
        jdbi.useHandle(handle -> handle.createUpdate(REJECT)
                .bind("id", id)
                .bind("most", MOST_REJECTIONS)
                .bindArray("lines", Long.class, lines)
                .bindArray(
                        "reasons",
                        String.class,
                        lines.stream().map(rejections::get).toList())
                .execute());
    }

    /** The rejections by line, after one; of an import the first {@link #MOST_REJECTIONS} are stored. */
    List<Rejection> rejections(UUID id, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(REJECTIONS)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Rejection.class))
                .list());
    }

    /** Marks the import as ended; false when it had ended before, which stays as it is. */
    boolean finish(UUID id, String status, Optional<String> failure) {
        return jdbi.withHandle(handle -> handle.createUpdate(FINISH)
                        .bind("id", id)
                        .bind("status", status)
                        .bind("failure", failure.orElse(null))
                        .execute()
                == 1);
    }

    List<KnownSku> known(UUID id, Collection<CsvRow> rows) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN)
                .bind("id", id)
                .bindArray("skus", String.class, rows.stream().map(CsvRow::sku).toList())
                .map(ConstructorMapper.of(KnownSku.class))
                .list());
    }

    /** Stores which row of which import each of these SKUs comes from. */
    void mark(UUID id, List<CsvRow> rows) {
        jdbi.useHandle(handle -> handle.createUpdate(MARK)
                .bind("id", id)
                .bindArray("skus", String.class, rows.stream().map(CsvRow::sku).toList())
                .bindArray("lines", Long.class, rows.stream().map(CsvRow::line).toList())
                .execute());
    }
}
