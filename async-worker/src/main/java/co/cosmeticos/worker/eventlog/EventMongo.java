package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.Component;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.BsonArray;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Connection to MongoDB with short timeouts and majority writes. Runs the index scripts {@code mongo/V*.json} once each,
 * before the first use.
 */
@Component
public class EventMongo {

    private static final List<String> SCRIPTS = List.of("V1__events", "V2__audit");
    private static final String HISTORY = "schema_versions";
    private static final int SELECT_MILLIS = 2_000;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LONGEST_MILLIS = 5_000;

    private final MongoClient client;
    private final MongoDatabase database;
    private volatile boolean prepared;

    @Inject
    public EventMongo(EventLogSettings settings) {
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECT_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS))
                .applyConnectionString(settings.mongo())
                .applyToSslSettings(tls -> {
                    if (Boolean.TRUE.equals(settings.mongo().getSslEnabled())) {
                        tls.context(settings.authorities().context());
                    }
                })
                .timeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS)
                .writeConcern(WriteConcern.MAJORITY)
                .build());
        this.database = client.getDatabase(settings.database());
    }

    /**
     * The events, indexed, for operations with this timeout; throws {@link MongoException} when MongoDB is unreachable. The
     * driver enforces the timeout itself, over connecting and its own retries: a thread that reads from a silent connection
     * ignores an interrupt.
     */
    MongoCollection<Document> events(long millis) {
        var limited = database.withTimeout(millis, TimeUnit.MILLISECONDS);
        if (!prepared) {
            SCRIPTS.forEach(version -> apply(limited, version));
            prepared = true;
        }
        return limited.getCollection("events");
    }

    private static void apply(MongoDatabase database, String version) {
        var history = database.getCollection(HISTORY);
        var entry = new Document("_id", version);
        if (history.countDocuments(entry) == 0) {
            commands(version).forEach(command -> database.runCommand(command));
            history.replaceOne(entry, entry, new ReplaceOptions().upsert(true));
        }
    }

    private static List<Bson> commands(String version) {
        var path = "mongo/" + version + ".json";
        try (var script = EventMongo.class.getClassLoader().getResourceAsStream(path)) {
            var text = new String(Objects.requireNonNull(script, path).readAllBytes(), StandardCharsets.UTF_8);
            return BsonArray.parse(text).stream()
                    .map(command -> (Bson) command.asDocument())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pings MongoDB. */
    public boolean answers() {
        try {
            return database.runCommand(new Document("ping", 1)).containsKey("ok");
        } catch (MongoException e) {
            return false;
        }
    }

    @PreDestroy
    void stop() {
        client.close();
    }
}
