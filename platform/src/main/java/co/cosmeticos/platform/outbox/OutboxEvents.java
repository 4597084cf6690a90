package co.cosmeticos.platform.outbox;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** SQL of the outbox relay, each statement in its own transaction: none is open while messages are published. */
@Component
public class OutboxEvents {

    private static final String CLAIM = """
            update outbox_lanes set owner = :owner, leased_until = now() + make_interval(secs => :seconds)
             where lane in (select l.lane from outbox_lanes l
                             where (l.leased_until < now() or l.owner = :owner)
                               and exists (select 1 from outbox_events e
                                            where e.lane = l.lane and e.published_at is null)
                             order by l.lane for update skip locked)
            returning lane
            """;
    private static final String PENDING = """
            select sequence, id, lane, type, version, subject, data, correlation_id, traceparent, occurred_at
              from outbox_events
             where published_at is null and lane = any(:lanes) and subject <> all(:blocked)
             order by sequence limit :limit
            """;
    private static final String MARK_PUBLISHED = """
            update outbox_events set published_at = now() where sequence = any(:sequences) and published_at is null
            """;
    private static final String MARK_FAILED = """
            update outbox_events set attempts = attempts + 1, failure = :reason where sequence = any(:sequences)
            """;
    private static final String RELEASE = """
            update outbox_lanes set leased_until = 'epoch' where owner = :owner
            """;
    private static final String ANY = "select exists (select 1 from outbox_events where published_at is null)";
    private static final String LAG = """
            select coalesce(extract(epoch from now() - min(occurred_at)), 0)
              from outbox_events where published_at is null
            """;
    private static final String DELETE_PUBLISHED = """
            delete from outbox_events where published_at < now() - make_interval(secs => :seconds)
            """;

    private final Jdbi jdbi;

    @Inject
    public OutboxEvents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    boolean anyPending() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ANY).mapTo(Boolean.class).one());
    }

    List<Integer> claimLanes(String owner, Duration lease) {
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                .bind("owner", owner)
                .bind("seconds", (double) lease.toSeconds())
                .mapTo(Integer.class)
                .list());
    }

    List<PendingEvent> pending(Collection<Integer> lanes, Collection<String> blocked, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PENDING)
                .bindArray("lanes", Integer.class, List.copyOf(lanes))
                .bindArray("blocked", String.class, List.copyOf(blocked))
                .bind("limit", limit)
                .map((row, context) -> pending(row))
                .list());
    }

    private static PendingEvent pending(ResultSet row) throws SQLException {
        return new PendingEvent(
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                row.getInt("lane"),
                row.getString("type"),
                row.getInt("version"),
                row.getString("subject"),
                row.getString("data"),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                row.getObject("occurred_at", OffsetDateTime.class));
    }

    void markPublished(Collection<Long> sequences) {
        jdbi.useHandle(handle -> handle.createUpdate(MARK_PUBLISHED)
                .bindArray("sequences", Long.class, List.copyOf(sequences))
                .execute());
    }

    void markFailed(Collection<Long> sequences, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(MARK_FAILED)
                .bindArray("sequences", Long.class, List.copyOf(sequences))
                .bind("reason", reason)
                .execute());
    }

    void releaseLanes(String owner) {
        jdbi.useHandle(
                handle -> handle.createUpdate(RELEASE).bind("owner", owner).execute());
    }

    /** Age of the oldest pending event, in seconds. */
    public double lagSeconds() {
        return jdbi.withHandle(
                handle -> handle.createQuery(LAG).mapTo(Double.class).one());
    }

    int deletePublished(Duration age) {
        return jdbi.withHandle(handle -> handle.createUpdate(DELETE_PUBLISHED)
                .bind("seconds", (double) age.toSeconds())
                .execute());
    }
}
