package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.inbox.MessageHandler;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import jakarta.inject.Inject;
import java.util.Set;

/** Consumes every event of the shop into the buffer, so that no message is parked while MongoDB is away. */
@Component
public class EventLogMessages implements MessageHandler {

    private final EventBuffer buffer;

    @Inject
    public EventLogMessages(EventBuffer buffer) {
        this.buffer = buffer;
    }

    @Override
    public String queue() {
        return "async-worker.event-log";
    }

    @Override
    public Set<String> routingKeys() {
        return Set.of("#");
    }

    @Override
    public void handle(ReceivedEvent event) {
        buffer.add(event);
    }
}
