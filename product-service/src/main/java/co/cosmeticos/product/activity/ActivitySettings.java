package co.cosmeticos.product.activity;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import java.time.Duration;

/**
 * Settings of the browsing history: MongoDB, queue, retention and hourly limits.
 *
 * @param mongoUri of the MongoDB that stores it
 * @param authorities that MongoDB is verified by when the connection is TLS
 * @param database of its entries
 * @param queue entries that may wait to be written; those beyond it are dropped
 * @param retention after which an entry is deleted
 * @param guestsPerHour searches stored per hour, of all guests together
 * @param customerPerHour entries stored per hour, of one customer
 */
public record ActivitySettings(
        String mongoUri,
        CertificateAuthorities authorities,
        String database,
        int queue,
        Duration retention,
        int guestsPerHour,
        int customerPerHour) {

    public ActivitySettings {
        if (queue < 1) {
            throw new IllegalArgumentException("activity.queue must be at least 1, was " + queue);
        }
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("activity.retention must be more than nothing, was " + retention);
        }
        if (guestsPerHour < 0 || customerPerHour < 0) {
            throw new IllegalArgumentException(
                    "activity.guests-per-hour and .customer-per-hour must be at least 0, were %d and %d"
                            .formatted(guestsPerHour, customerPerHour));
        }
    }

    /** Reads them from the service's settings. */
    public static ActivitySettings from(Settings settings) {
        return new ActivitySettings(
                settings.text("mongo.uri", "mongodb://localhost:27017"),
                CertificateAuthorities.from(settings),
                settings.text("mongo.database", "activity"),
                settings.number("activity.queue", 10_000),
                settings.duration("activity.retention", Duration.ofDays(90)),
                settings.number("activity.guests-per-hour", 10_000),
                settings.number("activity.customer-per-hour", 1_000));
    }
}
