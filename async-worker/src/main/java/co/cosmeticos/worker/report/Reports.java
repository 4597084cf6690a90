package co.cosmeticos.worker.report;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** SQL of reports and their files. */
@Component
public class Reports {

    private static final String ADD = """
            insert into reports (id, type, format, first_day, last_day, status, requested_at)
            values (:id, :type, :format, :firstDay, :lastDay, :status, :requestedAt)
            """;
    private static final String FIND = """
            select id, type, format, first_day, last_day, status, days_done, rows_written, reason, requested_at,
                   finished_at
              from reports where id = :id
            """;
    private static final String FILE = "select file from reports where id = :id and status = 'DONE'";
    private static final String PROGRESS = """
            update reports set status = 'RUNNING', days_done = :days, rows_written = :rows
             where id = :id and status in ('QUEUED', 'RUNNING')
            """;
    private static final String FINISH = """
            update reports
               set status = 'DONE', days_done = :days, rows_written = :rows, file = :file, finished_at = :now
             where id = :id and status in ('QUEUED', 'RUNNING')
            """;
    private static final String FAIL = """
            update reports set status = 'FAILED', reason = :reason, finished_at = :now
             where id = :id and status in ('QUEUED', 'RUNNING')
            """;
    private static final String FORGET = "delete from reports where requested_at < :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Reports(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void add(Report report) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", report.id())
                .bind("type", report.type())
                .bind("format", report.format())
                .bind("firstDay", report.firstDay())
                .bind("lastDay", report.lastDay())
                .bind("status", report.status())
                .bind("requestedAt", report.requestedAt())
                .execute());
    }

    /** The report; throws {@link NotFound} when it does not exist, or was deleted. */
    Report get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("There is no report %s.".formatted(id)));
    }

    Optional<Report> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map(ConstructorMapper.of(Report.class))
                .findOne());
    }

    Optional<byte[]> file(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FILE).bind("id", id).mapTo(byte[].class).findOne());
    }

    void progress(UUID id, int days, int rows) {
        jdbi.useHandle(handle -> handle.createUpdate(PROGRESS)
                .bind("id", id)
                .bind("days", days)
                .bind("rows", rows)
                .execute());
    }

    void finish(UUID id, int days, int rows, byte[] file) {
        jdbi.useHandle(handle -> handle.createUpdate(FINISH)
                .bind("id", id)
                .bind("days", days)
                .bind("rows", rows)
                .bind("file", file)
                .bind("now", now())
                .execute());
    }

    void fail(UUID id, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(FAIL)
                .bind("id", id)
                .bind("reason", reason)
                .bind("now", now())
                .execute());
    }

    int deleteExpired(Duration age) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(FORGET).bind("before", now().minus(age)).execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
