package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes audit entries: what was done, by whom and from where, in the transaction that does it. */
@Component
public class Audit {

    // What is done to others, and so to be found beside what is done at the other services.
    private static final Set<AuditAction> TOLD = EnumSet.of(
            AuditAction.USER_DISABLED,
            AuditAction.USER_ENABLED,
            AuditAction.USER_UNLOCKED,
            AuditAction.ROLES_CHANGED,
            AuditAction.INVITATION_SENT,
            AuditAction.INVITATION_RESENT,
            AuditAction.INVITATION_REVOKED,
            AuditAction.INVITATION_ACCEPTED,
            AuditAction.ROLE_CREATED,
            AuditAction.ROLE_CHANGED,
            AuditAction.ROLE_DELETED,
            AuditAction.CLIENT_CREATED,
            AuditAction.CLIENT_CHANGED,
            AuditAction.CLIENT_DELETED,
            AuditAction.SECRET_ADDED,
            AuditAction.SECRET_ENDED,
            AuditAction.SIGNING_KEY_MADE);

    private final AuditEntries entries;
    private final RefusalCounts counts;
    private final Jsonb jsonb;
    private final AuditEventPublisher trail;
    private final Clock clock;

    @Inject
    public Audit(AuditEntries entries, RefusalCounts counts, Jsonb jsonb, AuditEventPublisher trail, Clock clock) {
        this.entries = entries;
        this.counts = counts;
        this.jsonb = jsonb;
        this.trail = trail;
        this.clock = clock;
    }

    /** Notes it without a change of a value that is told. */
    @Transactional
    public void note(AuditAction action, @Nullable UserId subject) {
        add(action, subject, null, null);
        tell(action, subject, null, null);
    }

    /** Notes it with what was changed, as JSON-B writes it; no personal data. */
    @Transactional
    public void note(AuditAction action, @Nullable UserId subject, @Nullable Object before, @Nullable Object after) {
        add(action, subject, json(before), json(after));
        tell(action, subject, roles(before), roles(after));
    }

    /** The same, of what is no user: a role, a key, a client. */
    @Transactional
    public void note(AuditAction action, String object, @Nullable Object before, @Nullable Object after) {
        add(action, null, json(before), json(after));
        tell(action, object, before, after);
    }

    /**
     * Notes a refusal that anybody can bring about without end: of a kind, in an hour, the first, the tenth, the
     * hundredth and so on, each with how many there were by then.
     *
     * @param kind what they have in common: a client, or the network that they come from
     */
    @Transactional
    public void noteCounted(AuditAction action, String kind, Map<String, String> after) {
        var times = counts.add(action + " " + kind, OffsetDateTime.now(clock));
        if (isPowerOfTen(times)) {
            var noted = new TreeMap<String, Object>(after);
            noted.put("times", times);
            add(action, null, null, json(noted));
        }
    }

    private static boolean isPowerOfTen(long number) {
        var rest = number;
        while (rest % 10 == 0) {
            rest /= 10;
        }
        return rest == 1;
    }

    // A reason is a person's own words, and may name somebody: it stays here.
    private static @Nullable Object roles(@Nullable Object value) {
        return value instanceof List<?> names ? Map.of("roles", names) : null;
    }

    private void tell(AuditAction action, @Nullable Object object, @Nullable Object before, @Nullable Object after) {
        if (object != null && TOLD.contains(action)) {
            var name = action.name().toLowerCase(Locale.ROOT).replace('_', '-');
            trail.note("auth." + name, Optional.ofNullable(Origin.current().actor()), object.toString(), before, after);
        }
    }

    private @Nullable String json(@Nullable Object value) {
        return value == null ? null : jsonb.toJson(value);
    }

    private void add(AuditAction action, @Nullable UserId subject, @Nullable String before, @Nullable String after) {
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
