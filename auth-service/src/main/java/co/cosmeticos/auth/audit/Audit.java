package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what is done, by whom and from where, in the transaction that does it. */
@Component
public class Audit {

    private final AuditEntries entries;
    private final Jsonb jsonb;
    private final Clock clock;

    @Inject
    public Audit(AuditEntries entries, Jsonb jsonb, Clock clock) {
        this.entries = entries;
        this.jsonb = jsonb;
        this.clock = clock;
    }

    /** Notes it without a change of a value that is told. */
    @Transactional
    public void note(AuditAction action, @Nullable UUID subject) {
        add(action, subject, null, null);
    }

    /** Notes it with what was changed, as JSON-B writes it; no personal data. */
    @Transactional
    public void note(AuditAction action, @Nullable UUID subject, @Nullable Object before, @Nullable Object after) {
        add(action, subject, json(before), json(after));
    }

    private @Nullable String json(@Nullable Object value) {
        return value == null ? null : jsonb.toJson(value);
    }

    private void add(AuditAction action, @Nullable UUID subject, @Nullable String before, @Nullable String after) {
        var origin = Origin.current();
        var context = RequestContext.current();
        entries.add(new AuditEntry(
                Ids.next(),
                OffsetDateTime.now(clock),
                action,
                origin.actor(),
                subject,
                before,
                after,
                origin.address(),
                context.correlationId(),
                context.traceId()));
    }
}
