package co.cosmeticos.platform.outbox;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes an audit event of what staff do, in the transaction that does it. */
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
     * Notes what was done.
     *
     * @param actor nobody for what the shop does by itself, which is not noted
     * @param before as it was: what JSON-B writes as an object, or the text of one
     * @param after as it is
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

    // What is the same on both sides was not changed.
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
