package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Queries of the collection of all events, by idempotent upserts. */
@Retry(
        maxRetries = ResiliencePolicy.RETRIES,
        delay = ResiliencePolicy.RETRY_DELAY_MILLIS,
        jitter = ResiliencePolicy.RETRY_JITTER_MILLIS,
        maxDuration = ResiliencePolicy.RETRY_WITHIN_MILLIS,
        retryOn = {EventLogAway.class, TimeoutException.class})
@CircuitBreaker(
        requestVolumeThreshold = ResiliencePolicy.FAILURES,
        failureRatio = 1,
        delay = ResiliencePolicy.OPEN_MILLIS,
        failOn = {EventLogAway.class, TimeoutException.class})
@Component
public class EventLog {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    // No request waits for a batch, and an interrupted one would have to be written again.
    private static final long BATCH_MILLIS = 5_000;

    private final EventMongo mongo;

    @Inject
    public EventLog(EventMongo mongo) {
        this.mongo = mongo;
    }

    /**
     * Writes a batch with majority write concern.
     *
     * @return the reasons why MongoDB rejects events for good, by event id; empty when all were written
     * @throws EventLogAway when the batch has to be written again
     */
    @Timeout(BATCH_MILLIS)
    public Map<String, String> write(List<LoggedEvent> events) {
        var writes = events.stream()
                .map(event -> new ReplaceOneModel<>(Filters.eq("_id", event.id()), event.document(), UPSERT))
                .toList();
        return EventLogAway.onMongo(() -> {
            try {
                mongo.events(BATCH_MILLIS).bulkWrite(writes, UNORDERED);
                return Map.of();
            } catch (MongoBulkWriteException e) {
                return refused(events, e);
            }
        });
    }

    private static Map<String, String> refused(List<LoggedEvent> events, MongoBulkWriteException batch) {
        if (EventLogAway.isShortOfMajority(batch)) {
            throw batch;
        }
        var refused = new HashMap<String, String>();
        for (BulkWriteError error : batch.getWriteErrors()) {
            refused.put(events.get(error.getIndex()).id(), error.getMessage());
        }
        return refused;
    }

    /** Deletes the events from before this moment. */
    public void deleteBefore(Instant before) {
        EventLogAway.onMongo(() -> mongo.events(BATCH_MILLIS).deleteMany(Filters.lt("at", before)));
    }

    /** Events, newest first; throws {@link EventLogAway}. */
    @Timeout(ResiliencePolicy.TIMEOUT_MILLIS)
    public Page<LoggedEvent> list(EventQuery query, @Nullable Cursor after, int limit) {
        var rows = EventLogAway.onMongo(() -> mongo.events(ResiliencePolicy.TIMEOUT_MILLIS)
                .find(filter(query, after))
                .sort(Sorts.descending("at", "_id"))
                .limit(limit + 1)
                .map(LoggedEvent::of)
                .into(new ArrayList<>()));
        return Page.of(rows, limit, row -> Cursor.of(row.at().toInstant().toEpochMilli(), row.id()));
    }

    private static Bson filter(EventQuery query, @Nullable Cursor after) {
        var all = new ArrayList<Bson>();
        query.subject().ifPresent(subject -> all.add(Filters.eq("subject", subject)));
        query.type().ifPresent(type -> all.add(Filters.eq("type", type)));
        query.actor().ifPresent(actor -> all.add(Filters.eq("data.actor", actor.toString())));
        query.from().ifPresent(from -> all.add(Filters.gte("at", from)));
        query.to().ifPresent(to -> all.add(Filters.lt("at", to)));
        if (after != null) {
            var at = Instant.ofEpochMilli(after.number(0));
            all.add(Filters.or(
                    Filters.lt("at", at), Filters.and(Filters.eq("at", at), Filters.lt("_id", after.key(1)))));
        }
        return all.isEmpty() ? new Document() : Filters.and(all);
    }
}
