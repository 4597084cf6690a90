package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.inbox.Retries;
import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * Settings of mails: attempts, rate limit, retention and the pages of their links.
 *
 * @param retries attempts until a mail fails, and the first wait, which doubles with each failure
 * @param limit rate limit of an unproven mailbox
 * @param retention after which notifications are deleted
 * @param pages of the storefront, which mails link to
 */
public record NotificationSettings(Retries retries, MailboxLimit limit, Duration retention, StorefrontPages pages) {

    /** Number of mails per hour and per day. */
    public record MailboxLimit(int perHour, int perDay) {
        public MailboxLimit {
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
    }

    /** Reads them from the service's settings. */
    public static NotificationSettings from(Settings settings) {
        return new NotificationSettings(
                new Retries(
                        settings.duration("notification.first-wait", Duration.ofSeconds(5)),
                        settings.number("notification.attempts", 13)),
                new MailboxLimit(
                        settings.number("notification.per-hour", 10), settings.number("notification.per-day", 30)),
                settings.duration("notification.retention", Duration.ofDays(365)),
                StorefrontPages.from(settings));
    }
}
