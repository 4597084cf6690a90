package co.cosmeticos.product.activity;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import java.time.Duration;

/**
 * How browsing history is retention.
 *
 * @param mongoUri of the MongoDB that keeps it
 * @param authorities by which it is known where it is spoken to by TLS
 * @param database in it
 * @param queue entries that may wait to be written; what comes beyond is dropped
 * @param retention how long an entry stays
 * @param guestsPerHour searches of all guests together that are retention of an hour
 * @param customerPerHour entries of one customer that are retention of an hour
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
