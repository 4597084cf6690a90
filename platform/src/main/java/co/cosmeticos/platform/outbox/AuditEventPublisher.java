package co.cosmeticos.platform.outbox;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes an audit event for an action of staff, in the transaction of the action. */
@Component
public class AuditEventPublisher {

    private final Outbox outbox;
    private final Jsonb jsonb;

    @Inject
    public AuditEventPublisher(Outbox outbox, Jsonb jsonb) {
        this.outbox = outbox;
        this.jsonb = jsonb;
    }

    /**
     * Publishes an audit event.
     *
     * @param actor empty for actions of the shop itself, which are not recorded
     * @param before values before: an object for JSON-B, or its JSON text
     * @param after values after
     */
    public void note(
            String action, Optional<UUID> actor, String object, @Nullable Object before, @Nullable Object after) {
        actor.ifPresent(user -> {
            var was = json(before);
            var is = json(after);
            outbox.append(new AuditEvent(action, user, object, others(was, is), others(is, was)));
        });
    }

    private @Nullable JsonObject json(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return jsonb.fromJson(value instanceof String text ? text : jsonb.toJson(value), JsonObject.class);
    }

    // Equal values were not changed.
    private static @Nullable JsonObject others(@Nullable JsonObject one, @Nullable JsonObject other) {
        if (one == null || other == null) {
            return one;
        }
        var changed = Json.createObjectBuilder();
        one.forEach((name, value) -> {
            if (!value.equals(other.get(name))) {
                changed.add(name, value);
            }
        });
        return changed.build();
    }
}
