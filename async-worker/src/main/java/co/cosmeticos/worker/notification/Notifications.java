package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** SQL of notifications, and of the rate limit of mailboxes. */
@Component
public class Notifications {

    private static final String COLUMNS = """
            select id, event_id, channel, kind, order_id, user_id, email_code_id, refunded_minor, order_reason, status,
                   attempts, reason, message_id, correlation_id, traceparent, created_at, next_attempt_at, sent_at
              from notifications
            """;
    private static final String ADD = """
            insert into notifications (id, event_id, channel, kind, order_id, user_id, email_code_id, refunded_minor,
                                       order_reason, status, message_id, correlation_id, traceparent, created_at, next_attempt_at)
            values (:id, :eventId, :channel, :kind, :orderId::uuid, :userId::uuid, :emailCodeId::uuid, :refundedMinor::bigint,
                    :orderReason, :status, :messageId, :correlationId, :traceparent, :createdAt, :nextAttemptAt)
            on conflict (event_id, channel) do nothing
            """;
    private static final String FIND = COLUMNS + "where id = :id";
    private static final String LIST = COLUMNS + """
             where (:orderId::uuid is null or order_id = :orderId::uuid)
               and (:status::text is null or status = :status::text)
               and (:after::uuid is null or id < :after::uuid)
             order by id desc limit :limit
            """;
    private static final String MARK_SENT = """
            update notifications
               set status = 'SENT', user_id = :user::uuid, attempts = attempts + 1, reason = null, next_attempt_at = null, sent_at = :now
             where id = :id and status = 'PENDING'
            """;
    private static final String MARK_ATTEMPTED = """
            update notifications set attempts = attempts + 1, reason = :reason, next_attempt_at = :next
             where id = :id and status = 'PENDING'
            """;
    private static final String POSTPONE = """
            update notifications set reason = :reason, next_attempt_at = :next where id = :id and status = 'PENDING'
            """;
    private static final String END = """
            update notifications
               set status = :status, attempts = attempts + 1, reason = :reason, next_attempt_at = null
             where id = :id and status = 'PENDING'
            """;
    private static final String REOPEN = """
            update notifications
               set status = 'PENDING', attempts = 0, reason = null, next_attempt_at = :now, sent_at = null
             where id = :id and status <> 'PENDING'
            """;

    // One row per mailbox, which concurrent counters wait for; a mail counts once, whatever its attempts.
    private static final String ADMIT = """
            with counted as (
              insert into mail_rations as r (mailbox, day, in_day, hour, in_hour)
              select :mailbox, :day, 1, :hour, 1 from notifications where id = :id and not admitted
              on conflict (mailbox) do update
                 set in_day = case when r.day = excluded.day then r.in_day + 1 else 1 end,
                     in_hour = case when r.hour = excluded.hour then r.in_hour + 1 else 1 end,
                     day = excluded.day, hour = excluded.hour
               where (r.day <> excluded.day or r.in_day < :perDay) and (r.hour <> excluded.hour or r.in_hour < :perHour)
              returning mailbox)
            update notifications set admitted = true where id = :id and (admitted or exists (select from counted))
            """;

    private static final String DELETE = """
            delete from notifications where id in (
              select id from notifications where created_at < :before and status <> 'PENDING' limit 1000)
            """;
    private static final String DELETE_LIMITS = "delete from mail_rations where hour < :before";
    private static final Duration LONGER_THAN_A_LIMIT = Duration.ofDays(2);

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Notifications(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Inserts a notification; false when its event has one of this channel already. */
    boolean add(Notification notification) {
        return jdbi.withHandle(handle -> handle.createUpdate(ADD)
                        .bind("id", notification.id())
                        .bind("eventId", notification.eventId())
                        .bind("channel", notification.channel())
                        .bind("kind", notification.kind())
                        .bind("orderId", notification.orderId())
                        .bind("userId", notification.userId())
                        .bind("emailCodeId", notification.emailCodeId())
                        .bind("refundedMinor", notification.orderOutcome().refundedMinor())
                        .bind("orderReason", notification.orderOutcome().reason())
                        .bind("status", notification.status())
                        .bind("messageId", notification.messageId())
                        .bind("correlationId", notification.correlationId())
                        .bind("traceparent", notification.traceparent())
                        .bind("createdAt", notification.createdAt())
                        .bind("nextAttemptAt", notification.nextAttemptAt())
                        .execute())
                == 1;
    }

    Optional<Notification> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .map((row, context) -> notification(row))
                .findOne());
    }

    /** A page, newest first; of one order, in one status, or all. */
    Page<Notification> list(
            @Nullable UUID orderId, @Nullable NotificationStatus status, @Nullable Cursor after, int limit) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("orderId", orderId)
                .bind("status", status)
                .bind("after", after == null ? null : after.uuid(0))
                .bind("limit", limit + 1)
                .map((row, context) -> notification(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.id()));
    }

    /** Marks it as sent, to a user or to a guest. */
    void markSent(UUID id, @Nullable UserId user) {
        jdbi.useHandle(handle -> handle.createUpdate(MARK_SENT)
                .bind("id", id)
                .bind("user", user)
                .bind("now", now())
                .execute());
    }

    void markAttempted(UUID id, String reason, Instant next) {
        reschedule(MARK_ATTEMPTED, id, reason, next);
    }

    /** Postpones it without counting an attempt. */
    void postpone(UUID id, String reason, Instant next) {
        reschedule(POSTPONE, id, reason, next);
    }

    private void reschedule(String statement, UUID id, String reason, Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate(statement)
                .bind("id", id)
                .bind("reason", reason)
                .bind("next", next.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Counts a mail to the mailbox with this hash; false above its limit. */
    boolean admit(UUID id, String mailbox, NotificationSettings.MailboxLimit limit) {
        var now = now().withOffsetSameInstant(ZoneOffset.UTC);
        return jdbi.withHandle(handle -> handle.createUpdate(ADMIT)
                        .bind("id", id)
                        .bind("mailbox", mailbox)
                        .bind("day", now.truncatedTo(ChronoUnit.DAYS))
                        .bind("hour", now.truncatedTo(ChronoUnit.HOURS))
                        .bind("perDay", limit.perDay())
                        .bind("perHour", limit.perHour())
                        .execute())
                == 1;
    }

    void end(UUID id, NotificationStatus status, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(END)
                .bind("id", id)
                .bind("status", status)
                .bind("reason", reason)
                .execute());
    }

    /** Resets it to PENDING without attempts; false when it is PENDING. */
    boolean reopen(UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate(REOPEN)
                        .bind("id", id)
                        .bind("now", now())
                        .execute())
                == 1;
    }

    /** Deletes older notifications that are not PENDING, and expired counters. */
    void deleteExpired(Duration age) {
        jdbi.useHandle(handle -> handle.createUpdate(DELETE_LIMITS)
                .bind("before", now().minus(LONGER_THAN_A_LIMIT))
                .execute());
        var before = now().minus(age);
        int deleted;
        do {
            deleted = deleteSome(before);
        } while (deleted > 0);
    }

    private int deleteSome(OffsetDateTime before) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(DELETE).bind("before", before).execute());
    }

    private static Notification notification(ResultSet row) throws SQLException {
        return new Notification(
                row.getObject("id", UUID.class),
                row.getString("event_id"),
                row.getString("channel"),
                NotificationKind.valueOf(row.getString("kind")),
                row.getObject("order_id", UUID.class),
                user(row.getObject("user_id", UUID.class)),
                row.getObject("email_code_id", UUID.class),
                new OrderOutcome(row.getObject("refunded_minor", Long.class), row.getString("order_reason")),
                NotificationStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                row.getString("reason"),
                row.getString("message_id"),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("next_attempt_at", OffsetDateTime.class),
                row.getObject("sent_at", OffsetDateTime.class));
    }

    private static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
