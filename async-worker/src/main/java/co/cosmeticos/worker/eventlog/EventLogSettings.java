package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.settings.Settings;
import com.mongodb.ConnectionString;

/**
 * Where the event log is.
 *
 * @param mongo with credentials; its database is {@code eventlog} unless it names another
 */
public record EventLogSettings(ConnectionString mongo) {

    private static final String DATABASE = "eventlog";

    /** Reads them from the service's settings. */
    public static EventLogSettings from(Settings settings) {
        return new EventLogSettings(new ConnectionString(settings.text("mongo.uri", "mongodb://localhost:27017")));
    }

    String database() {
        var named = mongo.getDatabase();
        return named == null ? DATABASE : named;
    }
}
