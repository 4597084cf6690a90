package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** SQL of the events that wait to be written to MongoDB. */
@Component
public class EventBuffer {

    private static final String ADD = """
            insert into event_buffer (event_id, body, received_at) values (:id, :body, :now)
            on conflict (event_id) do nothing
            """;
    private static final String WAITING = """
            select position, event_id, body from event_buffer where refused is null order by position limit :limit
            """;
    private static final String REMOVE = "delete from event_buffer where position = any(:positions)";
    private static final String REFUSE = "update event_buffer set refused = :reason where position = :position";
    private static final String FORGET = "delete from event_buffer where refused is not null and received_at < :before";
    private static final int LONGEST_REASON = 500;
    private static final String COUNT = "select count(*) from event_buffer";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public EventBuffer(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An event not yet in MongoDB. */
    public record Buffered(long position, String eventId, String body) {}

    void add(ReceivedEvent event) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", event.id())
                .bind("body", event.body())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }

    List<Buffered> waiting(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Buffered.class))
                .list());
    }

    void remove(Collection<Long> positions) {
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE)
                .bindArray("positions", Long.class, List.copyOf(positions))
                .execute());
    }

    /** Sets an event aside that MongoDB rejects for good, with the reason. */
    void refuse(long position, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(REFUSE)
                .bind("position", position)
                .bind("reason", storable(reason))
                .execute());
    }

    private static String storable(String reason) {
        var text = reason.replace('\0', ' ');
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    /** Deletes rejected events from before this moment. */
    void deleteRejected(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }

    /** Number of events not in MongoDB. */
    public long size() {
        return jdbi.withHandle(
                handle -> handle.createQuery(COUNT).mapTo(Long.class).one());
    }
}
