package co.cosmeticos.platform.outbox;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did who runs the shop, for the audit log: who, what, and what of it is other than before. No personal data: who
 * did it stands there by id.
 *
 * @param action as {@code stock.counted}
 * @param object the id of what it was done to
 * @param before what has changed, as it was; absent for what is new
 * @param after the same as it is; absent for what is no more
 */
public record AuditEvent(
        String action,
        UUID actor,
        String object,
        @Nullable JsonObject before,
        @Nullable JsonObject after) implements DomainEvent {

    /** The routing key of all of them. */
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
