package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Replays or discards a parked message, with an audit event. */
@Component
public class ResolveParkedMessage {

    private final InboxMessages messages;
    private final AuditEventPublisher audit;

    @Inject
    public ResolveParkedMessage(InboxMessages messages, AuditEventPublisher audit) {
        this.messages = messages;
        this.audit = audit;
    }

    /** Schedules it again; throws {@link NotFound}. */
    @Transactional
    public void replay(UUID actor, String queue, String id) {
        settled("message.replayed", actor, queue, id, messages.replay(queue, id));
    }

    /** Discards it; throws {@link NotFound}. */
    @Transactional
    public void discard(UUID actor, String queue, String id) {
        settled("message.discarded", actor, queue, id, messages.discard(queue, id));
    }

    private void settled(String action, UUID actor, String queue, String id, boolean wasThere) {
        if (!wasThere) {
            throw new NotFound("There is no such parked message.");
        }
        audit.note(action, Optional.of(actor), id, Map.of("queue", queue), null);
    }
}
