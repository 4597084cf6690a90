package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.Component;
import com.mongodb.MongoException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Brings buffered events to MongoDB, oldest first: removed here only after a majority there holds them. */
@Component
public class DrainEvents {

    private static final Logger LOG = Logger.getLogger(DrainEvents.class.getName());
    private static final int BATCH = 200;

    private final EventBuffer buffer;
    private final EventLog log;

    @Inject
    public DrainEvents(EventBuffer buffer, EventLog log) {
        this.buffer = buffer;
        this.log = log;
    }

    /** Drains until nothing waits, or until MongoDB takes no more. */
    public void drain() {
        try {
            var batch = buffer.waiting(BATCH);
            while (!batch.isEmpty()) {
                drain(batch);
                batch = buffer.waiting(BATCH);
            }
        } catch (MongoException | FaultToleranceException e) {
            LOG.log(Level.WARNING, "Events wait for MongoDB: {0}", e.getMessage());
        }
    }

    private void drain(List<EventBuffer.Buffered> batch) {
        var events = new ArrayList<LoggedEvent>();
        for (var one : batch) {
            try {
                events.add(LoggedEvent.parse(one.body()));
            } catch (org.bson.json.JsonParseException | org.bson.BsonInvalidOperationException e) {
                refuse(one, String.valueOf(e.getMessage()));
            }
        }
        var refused = events.isEmpty() ? java.util.Map.<String, String>of() : log.write(events);
        batch.stream()
                .filter(one -> refused.containsKey(one.eventId()))
                .forEach(one -> refuse(one, refused.getOrDefault(one.eventId(), "")));
        buffer.remove(batch.stream()
                .filter(one -> events.stream().anyMatch(event -> event.id().equals(one.eventId())))
                .filter(one -> !refused.containsKey(one.eventId()))
                .map(EventBuffer.Buffered::position)
                .toList());
    }

    private void refuse(EventBuffer.Buffered event, String reason) {
        LOG.log(Level.SEVERE, "MongoDB will never take event {0}: {1}", new Object[] {event.eventId(), reason});
        buffer.refuse(event.position(), reason);
    }
}
