package co.cosmeticos.platform.outbox;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Audit event: who of the staff did what, and which values changed. Without personal data: the actor is an
 * id.
 *
 * @param action as {@code stock.counted}
 * @param object id of the changed object
 * @param before changed values before; absent for a new object
 * @param after changed values after; absent for a deleted object
 */
public record AuditEvent(
        String action,
        UUID actor,
        String object,
        @Nullable JsonObject before,
        @Nullable JsonObject after) implements DomainEvent {

    /** The routing key of audit events. */
    public static final String TYPE = "audit.recorded";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return object;
    }
}
