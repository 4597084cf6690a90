package co.cosmeticos.worker.eventlog;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import com.mongodb.ConnectionString;
import java.time.Duration;

/**
 * Settings of the event log: MongoDB and retention.
 *
 * @param mongo with credentials; its database is {@code eventlog} unless it names another
 * @param authorities that MongoDB is verified by when the connection is TLS
 * @param retention after which an event is deleted
 */
public record EventLogSettings(ConnectionString mongo, CertificateAuthorities authorities, Duration retention) {

    private static final String DATABASE = "eventlog";

    private static final Duration FIVE_YEARS = Duration.ofDays(1_826);

    public EventLogSettings {
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("event-log.retention must be positive, was " + retention);
        }
    }

    /** Reads them from the service's settings. */
    public static EventLogSettings from(Settings settings) {
        return new EventLogSettings(
                new ConnectionString(settings.text("mongo.uri", "mongodb://localhost:27017")),
                CertificateAuthorities.from(settings),
                settings.duration("event-log.retention", FIVE_YEARS));
    }

    String database() {
        var named = mongo.getDatabase();
        return named == null ? DATABASE : named;
    }
}
