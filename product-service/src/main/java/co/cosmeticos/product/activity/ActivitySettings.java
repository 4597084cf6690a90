package co.cosmeticos.product.activity;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How browsing history is kept.
 *
 * @param mongoUri of the MongoDB that keeps it
 * @param database in it
 * @param queue entries that may wait to be written; what comes beyond is dropped
 * @param kept how long an entry stays
 */
public record ActivitySettings(String mongoUri, String database, int queue, Duration kept) {

    public ActivitySettings {
        if (queue < 1) {
            throw new IllegalArgumentException("activity.queue must be at least 1, was " + queue);
        }
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("activity.kept must be more than nothing, was " + kept);
        }
    }

    /** Reads them from the service's settings. */
    public static ActivitySettings from(Settings settings) {
        return new ActivitySettings(
                settings.text("mongo.uri", "mongodb://localhost:27017"),
                settings.text("mongo.database", "activity"),
                settings.number("activity.queue", 10_000),
                settings.duration("activity.kept", Duration.ofDays(90)));
    }
}
