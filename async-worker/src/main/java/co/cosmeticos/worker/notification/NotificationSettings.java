package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.inbox.Retries;
import co.cosmeticos.platform.settings.Settings;
import java.net.URI;
import java.time.Duration;

/**
 * How mails are tried, and where their links lead.
 *
 * @param retries the first wait doubles with each failure; after so many attempts the mail is given up
 * @param shopUrl the storefront, without a slash at the end
 */
public record NotificationSettings(Retries retries, String shopUrl) {

    public NotificationSettings {
        if (retries.attempts() < 1) {
            throw new IllegalArgumentException("notification.attempts must be at least 1, was " + retries.attempts());
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
                settings.shared("public-url", "http://localhost:8080"));
    }
}
