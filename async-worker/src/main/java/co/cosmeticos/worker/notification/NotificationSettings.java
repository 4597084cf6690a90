package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.inbox.Retries;
import co.cosmeticos.platform.settings.Settings;
import java.net.URI;
import java.time.Duration;

/**
 * How mails are tried, and where their links lead.
 *
 * @param retries the first wait doubles with each failure; after so many attempts the mail is given up
 * @param ration how many mails a mailbox takes that nobody proved to want them
 * @param retention after which it is forgotten what mails there were
 * @param shopUrl the storefront, without a slash at the end
 */
public record NotificationSettings(Retries retries, Ration ration, Duration retention, String shopUrl) {

    /** So many mails in an hour, and in a day. */
    public record Ration(int perHour, int perDay) {
        public Ration {
            if (perHour < 1 || perDay < perHour) {
                throw new IllegalArgumentException(
                        "notification.per-hour must be at least 1 and at most notification.per-day, were %d and %d"
                                .formatted(perHour, perDay));
            }
        }
    }

    public NotificationSettings {
        if (retries.attempts() < 1) {
            throw new IllegalArgumentException("notification.attempts must be at least 1, was " + retries.attempts());
        }
        if (retention.isNegative() || retention.isZero()) {
            throw new IllegalArgumentException("notification.retention must be positive, was " + retention);
        }
        if (URI.create(shopUrl).getScheme() == null || shopUrl.endsWith("/")) {
            throw new IllegalArgumentException(
                    "shop.public-url must be a URL without a slash at the end, was " + shopUrl);
        }
    }

    /** Reads them from the service's settings. */
    public static NotificationSettings from(Settings settings) {
        return new NotificationSettings(
                new Retries(
                        settings.duration("notification.first-wait", Duration.ofSeconds(5)),
                        settings.number("notification.attempts", 13)),
                new Ration(settings.number("notification.per-hour", 10), settings.number("notification.per-day", 30)),
                settings.duration("notification.retention", Duration.ofDays(365)),
                settings.shared("public-url", "http://localhost:8080"));
    }
}
