package co.cosmeticos.product.activity;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import java.time.Duration;

/**
 * How browsing history is kept.
 *
 * @param mongoUri of the MongoDB that keeps it
 * @param authorities by which it is known where it is spoken to by TLS
 * @param database in it
 * @param queue entries that may wait to be written; what comes beyond is dropped
 * @param kept how long an entry stays
 * @param guestsPerHour searches of all guests together that are kept of an hour
 * @param customerPerHour entries of one customer that are kept of an hour
 */
public record ActivitySettings(
        String mongoUri,
        CertificateAuthorities authorities,
        String database,
        int queue,
        Duration kept,
        int guestsPerHour,
        int customerPerHour) {

    public ActivitySettings {
        if (queue < 1) {
            throw new IllegalArgumentException("activity.queue must be at least 1, was " + queue);
        }
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("activity.kept must be more than nothing, was " + kept);
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
                settings.duration("activity.kept", Duration.ofDays(90)),
                settings.number("activity.guests-per-hour", 10_000),
                settings.number("activity.customer-per-hour", 1_000));
    }
}
