package co.cosmeticos.product.activity;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.Tolerance;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
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
import org.bson.Document;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * The collection {@code entries} in MongoDB. Every method throws {@link MongoException} while it cannot be reached, or
 * {@link FaultToleranceException} when it was not waited for or not asked. To repeat one does no harm.
 */
@Component
public class Activities {

    private static final int SELECT_MILLIS = 1_000;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int DUPLICATE_KEY = 11_000;

    // Nobody waits for a batch, and one that is cut short would have to be written again.
    private static final long BATCH_MILLIS = 5_000;

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoCollection<Document> entries;
    private volatile boolean indexed;

    @Inject
    public Activities(ActivitySettings settings) {
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECT_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS))
                .applyConnectionString(new ConnectionString(settings.mongoUri()))
                .timeout(BATCH_MILLIS, TimeUnit.MILLISECONDS)
                .writeConcern(WriteConcern.MAJORITY)
                .build());
        this.database = client.getDatabase(settings.database());
        this.entries = database.getCollection("entries");
    }

    // The driver keeps the limit of time itself, over connecting and its own retries: a thread that reads from a silent
    // line hears no interrupt.
    private MongoCollection<Document> entries(long millis) {
        var limited = entries.withTimeout(millis, TimeUnit.MILLISECONDS);
        if (!indexed) {
            limited.createIndex(Indexes.compoundIndex(Indexes.ascending("customerId"), Indexes.descending("_id")));
            limited.createIndex(Indexes.ascending("at"));
            indexed = true;
        }
        return limited;
    }

    /** Whether MongoDB answers. */
    boolean answers() {
        return database.runCommand(new Document("ping", 1)).containsKey("ok");
    }

    /** Writes them; those that an earlier try has written already stay as they are. */
    @Timeout(BATCH_MILLIS)
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            abortOn = CircuitBreakerOpenException.class)
    @CircuitBreaker(requestVolumeThreshold = Tolerance.FAILURES, failureRatio = 1, delay = Tolerance.OPEN_MILLIS)
    public void add(List<ActivityEntry> batch) {
        try {
            entries(BATCH_MILLIS)
                    .insertMany(
                            batch.stream().map(ActivityEntry::document).toList(),
                            new InsertManyOptions().ordered(false));
        } catch (com.mongodb.MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    /** A customer's entries, the newest first, from behind this id. */
    @Timeout(Tolerance.TIMEOUT_MILLIS)
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            abortOn = CircuitBreakerOpenException.class)
    @CircuitBreaker(requestVolumeThreshold = Tolerance.FAILURES, failureRatio = 1, delay = Tolerance.OPEN_MILLIS)
    public List<ActivityEntry> of(UUID customerId, int limit, @Nullable UUID before) {
        var ofCustomer = Filters.eq("customerId", customerId.toString());
        var filter = before == null ? ofCustomer : Filters.and(ofCustomer, Filters.lt("_id", before.toString()));
        return entries(Tolerance.TIMEOUT_MILLIS)
                .find(filter)
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(ActivityEntry::of)
                .into(new ArrayList<>());
    }

    /** Forgets a customer's entries. */
    @Timeout(Tolerance.TIMEOUT_MILLIS)
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            abortOn = CircuitBreakerOpenException.class)
    @CircuitBreaker(requestVolumeThreshold = Tolerance.FAILURES, failureRatio = 1, delay = Tolerance.OPEN_MILLIS)
    public void forget(UUID customerId) {
        entries(Tolerance.TIMEOUT_MILLIS).deleteMany(Filters.eq("customerId", customerId.toString()));
    }

    /** Forgets what is older. */
    @Timeout(BATCH_MILLIS)
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            abortOn = CircuitBreakerOpenException.class)
    @CircuitBreaker(requestVolumeThreshold = Tolerance.FAILURES, failureRatio = 1, delay = Tolerance.OPEN_MILLIS)
    public void forgetBefore(Instant time) {
        entries(BATCH_MILLIS).deleteMany(Filters.lt("at", Date.from(time)));
    }

    @PreDestroy
    void stop() {
        client.close();
    }
}
