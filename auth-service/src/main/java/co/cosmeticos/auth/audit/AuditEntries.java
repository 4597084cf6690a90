package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Append-only audit entries, the newest read first. */
@Component
public class AuditEntries {

    private static final String ADD = """
            insert into audit_entries (id, at, action, actor, subject, before, after, address, correlation_id, trace_id)
            values (:id, :at, :action, :actor::uuid, :subject::uuid, :before::jsonb, :after::jsonb, :address,
                    :correlationId, :traceId)
            """;
    private static final String LIST = """
            select id, at, action, actor, subject, before::text, after::text, address, correlation_id, trace_id
              from audit_entries
             where (:action::text is null or action = :action::text)
               and (:actor::uuid is null or actor = :actor::uuid)
               and (:subject::uuid is null or subject = :subject::uuid)
               and (:from::timestamptz is null or at >= :from::timestamptz)
               and (:to::timestamptz is null or at < :to::timestamptz)
               and (:after::uuid is null or id < :after::uuid)
             order by id desc limit :limit
            """;
    private static final String FORGET = "delete from audit_entries where at < :before";

    private final Jdbi jdbi;

    @Inject
    public AuditEntries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(AuditEntry entry) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", entry.id())
                .bind("at", entry.at())
                .bind("action", entry.action())
                .bind("actor", entry.actor())
                .bind("subject", entry.subject())
                .bind("before", entry.before())
                .bind("after", entry.after())
                .bind("address", entry.address())
                .bind("correlationId", entry.correlationId())
                .bind("traceId", entry.traceId())
                .execute());
    }

    Page<AuditEntry> list(AuditQuery query, @Nullable Cursor after, int limit) {
        return Page.of(rows(query, after, limit + 1), limit, entry -> Cursor.of(entry.id()));
    }

    private List<AuditEntry> rows(AuditQuery query, @Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("action", query.action())
                .bind("actor", query.actor())
                .bind("subject", query.subject())
                .bind("from", query.from())
                .bind("to", query.to())
                .bind("after", after == null ? null : after.uuid(0))
                .bind("limit", limit)
                .map(ConstructorMapper.of(AuditEntry.class))
                .list());
    }

    /** Deletes what was noted before this time. */
    void forgetBefore(OffsetDateTime before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
