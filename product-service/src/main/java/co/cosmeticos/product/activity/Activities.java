package co.cosmeticos.product.activity;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import com.mongodb.ConnectionString;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bson.Document;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Queries of the collection {@code entries} in MongoDB, each idempotent. Every method throws {@link Unreachable} while MongoDB is
 * unreachable, or {@link FaultToleranceException} when the call timed out or the circuit is open.
 */
@Retry(
        maxRetries = ResiliencePolicy.RETRIES,
        delay = ResiliencePolicy.RETRY_DELAY_MILLIS,
        jitter = ResiliencePolicy.RETRY_JITTER_MILLIS,
        maxDuration = ResiliencePolicy.RETRY_WITHIN_MILLIS,
        retryOn = {Activities.Unreachable.class, TimeoutException.class})
@CircuitBreaker(
        requestVolumeThreshold = ResiliencePolicy.FAILURES,
        failureRatio = 1,
        delay = ResiliencePolicy.OPEN_MILLIS,
        failOn = {Activities.Unreachable.class, TimeoutException.class})
@Component
public class Activities {

    private static final Logger LOG = Logger.getLogger(Activities.class.getName());
    private static final int SELECT_MILLIS = 1_000;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int DUPLICATE_KEY = 11_000;

    // No request waits for a batch, and an interrupted one would have to be written again.
    private static final long BATCH_MILLIS = 5_000;

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoCollection<Document> entries;
    private volatile boolean indexed;

    @Inject
    public Activities(ActivitySettings settings) {
        var uri = new ConnectionString(settings.mongoUri());
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECT_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS))
                .applyConnectionString(uri)
                .applyToSslSettings(tls -> {
                    if (Boolean.TRUE.equals(uri.getSslEnabled())) {
                        tls.context(settings.authorities().context());
                    }
                })
                .timeout(BATCH_MILLIS, TimeUnit.MILLISECONDS)
                .writeConcern(WriteConcern.MAJORITY)
                .build());
        this.database = client.getDatabase(settings.database());
        this.entries = database.getCollection("entries");
    }

    // The driver enforces the timeout itself, over connecting and its own retries: a thread that reads from a silent
    // connection ignores an interrupt.
    private MongoCollection<Document> entries(long millis) {
        var limited = entries.withTimeout(millis, TimeUnit.MILLISECONDS);
        if (!indexed) {
            limited.createIndex(Indexes.compoundIndex(Indexes.ascending("customerId"), Indexes.descending("_id")));
            limited.createIndex(Indexes.ascending("at"));
            indexed = true;
        }
        return limited;
    }

    /** Pings MongoDB. */
    boolean answers() {
        return database.runCommand(new Document("ping", 1)).containsKey("ok");
    }

    /** Inserts entries; those that an earlier attempt wrote stay as they are. */
    @Timeout(BATCH_MILLIS)
    public void add(List<ActivityEntry> batch) {
        var documents = batch.stream().map(ActivityEntry::document).toList();
        onMongo(() -> inserted(documents));
    }

    // An entry of a batch that MongoDB rejects is lost; the others are written.
    private int inserted(List<Document> documents) {
        try {
            entries(BATCH_MILLIS).insertMany(documents, new InsertManyOptions().ordered(false));
            return documents.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw new Unreachable(e);
            }
            e.getWriteErrors().stream()
                    .filter(error -> error.getCode() != DUPLICATE_KEY)
                    .forEach(error ->
                            LOG.log(Level.WARNING, "An entry of browsing history is lost: code " + error.getCode()));
            return documents.size() - e.getWriteErrors().size();
        }
    }

    private static <T> T onMongo(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoNotPrimaryException | MongoNodeIsRecoveringException e) {
            throw new Unreachable(e);
        } catch (MongoServerException e) {
            throw e;
        } catch (MongoException e) {
            throw new Unreachable(e);
        }
    }

    /** MongoDB is unreachable. An error response to one request does not count: it says nothing about the next. */
    static final class Unreachable extends MongoException {
        private Unreachable(MongoException cause) {
            super(cause.getCode(), String.valueOf(cause.getMessage()), cause);
        }
    }

    /** A customer's entries, newest first, after this id. */
    @Timeout(ResiliencePolicy.TIMEOUT_MILLIS)
    public List<ActivityEntry> of(UUID customerId, int limit, @Nullable UUID before) {
        var ofCustomer = Filters.eq("customerId", customerId.toString());
        var filter = before == null ? ofCustomer : Filters.and(ofCustomer, Filters.lt("_id", before.toString()));
        return onMongo(() -> entries(ResiliencePolicy.TIMEOUT_MILLIS)
                .find(filter)
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(ActivityEntry::of)
                .into(new ArrayList<>()));
    }

    /** Deletes a customer's entries. */
    @Timeout(ResiliencePolicy.TIMEOUT_MILLIS)
    public void deleteOf(UUID customerId) {
        onMongo(() ->
                entries(ResiliencePolicy.TIMEOUT_MILLIS).deleteMany(Filters.eq("customerId", customerId.toString())));
    }

    /** Deletes older entries. */
    @Timeout(BATCH_MILLIS)
    public void deleteBefore(Instant time) {
        onMongo(() -> entries(BATCH_MILLIS).deleteMany(Filters.lt("at", Date.from(time))));
    }

    @PreDestroy
    void stop() {
        client.close();
    }
}
