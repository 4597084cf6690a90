package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** SQL of the inbox: messages handled, waiting for a retry, or parked with their reason. */
@Component
public class InboxMessages {

    private static final String ACCEPT = """
            insert into inbox_messages (queue, id, status, type, subject, received_at)
            values (:queue, :id, 'DONE', :type, :subject, :now)
            on conflict do nothing
            """;
    private static final String KEEP = """
            insert into inbox_messages
                   (queue, id, status, type, subject, body, reason, attempts, next_attempt_at, received_at)
            values (:queue, :id, :status, :type, :subject, :body, :reason, 1, :next, :now)
            on conflict (queue, id) do nothing
            """;
    private static final String DUE = """
            select queue, id, type, status, body, reason, attempts, received_at
              from inbox_messages
             where status = 'RETRY' and next_attempt_at <= :now
             order by next_attempt_at limit :limit
            """;
    private static final String DONE = """
            update inbox_messages set status = 'DONE', body = null, next_attempt_at = null
             where queue = :queue and id = :id and status = 'RETRY' and attempts = :attempts
            """;
    private static final String FAILED = """
            update inbox_messages
               set status = :status, reason = :reason, attempts = attempts + 1, next_attempt_at = :next
             where queue = :queue and id = :id and status = 'RETRY' and attempts = :attempts
            """;
    private static final String PARKED = """
            select queue, id, type, status, body, reason, attempts, received_at
              from inbox_messages
             where status = 'PARKED' and (received_at, queue, id) > (:at::timestamptz, :queue, :id)
             order by received_at, queue, id limit :limit
            """;
    private static final String REPLAY = """
            update inbox_messages set status = 'RETRY', attempts = 0, next_attempt_at = :now
             where queue = :queue and id = :id and status = 'PARKED'
            """;
    private static final String DISCARD = """
            update inbox_messages set status = 'DISCARDED'
             where queue = :queue and id = :id and status = 'PARKED'
            """;
    private static final String COUNT_PARKED = "select count(*) from inbox_messages where status = 'PARKED'";
    private static final String DELETE_DONE =
            "delete from inbox_messages where status = 'DONE' and received_at < :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public InboxMessages(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** A message that failed, and waits or is parked. */
    public record FailedMessage(
            String queue,
            String id,
            String type,
            String status,
            String body,
            String reason,
            int attempts,
            OffsetDateTime receivedAt) {}

    boolean accept(String queue, ReceivedEvent event) {
        return jdbi.withHandle(handle -> handle.createUpdate(ACCEPT)
                        .bind("queue", queue)
                        .bind("id", event.id())
                        .bind("type", event.type())
                        .bind("subject", event.subject())
                        .bind("now", now())
                        .execute())
                == 1;
    }

    void keepForRetry(String queue, ReceivedEvent event, String reason, Duration wait) {
        keep(queue, event.id(), "RETRY", event.type(), event.subject(), event.body(), reason, now().plus(wait));
    }

    void park(String queue, String id, String body, String reason) {
        keep(queue, id, "PARKED", "unreadable", null, body, reason, null);
    }

    private void keep(
            String queue,
            String id,
            String status,
            String type,
            @Nullable String subject,
            String body,
            String reason,
            @Nullable OffsetDateTime next) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("queue", queue)
                .bind("id", id)
                .bind("status", status)
                .bind("type", type)
                .bind("subject", subject)
                .bind("body", body)
                .bind("reason", reason)
                .bind("next", next)
                .bind("now", now())
                .execute());
    }

    List<FailedMessage> due(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("now", now())
                .bind("limit", limit)
                .map(ConstructorMapper.of(FailedMessage.class))
                .list());
    }

    boolean finish(FailedMessage message) {
        return jdbi.withHandle(handle -> handle.createUpdate(DONE)
                        .bind("queue", message.queue())
                        .bind("id", message.id())
                        .bind("attempts", message.attempts())
                        .execute())
                == 1;
    }

    void failed(FailedMessage message, String reason, Optional<Duration> wait) {
        jdbi.useHandle(handle -> handle.createUpdate(FAILED)
                .bind("queue", message.queue())
                .bind("id", message.id())
                .bind("attempts", message.attempts())
                .bind("status", wait.isPresent() ? "RETRY" : "PARKED")
                .bind("reason", reason)
                .bind("next", wait.map(now()::plus).orElse(null))
                .execute());
    }

    /** Parked messages, oldest first. */
    public Page<FailedMessage> parked(@Nullable Cursor after, int limit) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(PARKED)
                .bind("at", after == null ? "epoch" : after.key(0))
                .bind("queue", after == null ? "" : after.key(1))
                .bind("id", after == null ? "" : after.key(2))
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(FailedMessage.class))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.receivedAt(), row.queue(), row.id()));
    }

    /** Schedules a parked message again with all of its attempts; false when it is not parked. */
    @Transactional
    public boolean replay(String queue, String id) {
        return jdbi.withHandle(handle -> handle.createUpdate(REPLAY)
                        .bind("queue", queue)
                        .bind("id", id)
                        .bind("now", now())
                        .execute())
                == 1;
    }

    /** Marks a parked message as discarded, keeping its reason; false when it is not parked. */
    @Transactional
    public boolean discard(String queue, String id) {
        return jdbi.withHandle(handle -> handle.createUpdate(DISCARD)
                        .bind("queue", queue)
                        .bind("id", id)
                        .execute())
                == 1;
    }

    long countParked() {
        return jdbi.withHandle(
                handle -> handle.createQuery(COUNT_PARKED).mapTo(Long.class).one());
    }

    int deleteDone(Duration age) {
        return jdbi.withHandle(handle -> handle.createUpdate(DELETE_DONE)
                .bind("before", now().minus(age))
                .execute());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
