package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.Component;
import com.mongodb.MongoException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Moves buffered events to MongoDB, oldest first; deletes them only after a majority has written them. */
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

    /** Drains until the buffer is empty or MongoDB fails. */
    public void drain() {
        try {
            var batch = buffer.waiting(BATCH);
            while (!batch.isEmpty()) {
                drain(batch);
                batch = buffer.waiting(BATCH);
            }
        } catch (EventLogAway | MongoException | FaultToleranceException e) {
            LOG.log(Level.WARNING, "Events wait for MongoDB: {0}", e.getMessage());
        }
    }

    private void drain(List<EventBuffer.Buffered> batch) {
        var events = new ArrayList<LoggedEvent>();
        for (var one : batch) {
            try {
                events.add(LoggedEvent.parse(one.body()));
            } catch (RuntimeException e) {
                refuse(one, String.valueOf(e));
            }
        }
        var refused = events.isEmpty() ? Map.<String, String>of() : written(events);
        batch.stream()
                .filter(one -> refused.containsKey(one.eventId()))
                .forEach(one -> refuse(one, refused.getOrDefault(one.eventId(), "")));
        buffer.remove(batch.stream()
                .filter(one -> events.stream().anyMatch(event -> event.id().equals(one.eventId())))
                .filter(one -> !refused.containsKey(one.eventId()))
                .map(EventBuffer.Buffered::position)
                .toList());
    }

    private Map<String, String> written(List<LoggedEvent> events) {
        try {
            return log.write(events);
        } catch (EventLogAway | FaultToleranceException e) {
            throw e;
        } catch (RuntimeException e) {
            return writtenOneByOne(events, e);
        }
    }

    // One by one, so that one bad event does not block the others. When all of them fail, MongoDB is at fault and not
    // the events.
    private Map<String, String> writtenOneByOne(List<LoggedEvent> events, RuntimeException failure) {
        var refused = new HashMap<String, String>();
        for (var event : events) {
            try {
                refused.putAll(log.write(List.of(event)));
            } catch (EventLogAway | FaultToleranceException e) {
                throw e;
            } catch (RuntimeException e) {
                refused.put(event.id(), String.valueOf(e));
            }
        }
        if (failure instanceof MongoException && refused.size() == events.size()) {
            throw failure;
        }
        return refused;
    }

    private void refuse(EventBuffer.Buffered event, String reason) {
        LOG.log(Level.SEVERE, "MongoDB will never take event {0}: {1}", new Object[] {event.eventId(), reason});
        buffer.refuse(event.position(), reason);
    }
}
