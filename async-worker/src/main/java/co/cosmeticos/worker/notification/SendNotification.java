package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import co.cosmeticos.worker.mail.MailNotSent;
import co.cosmeticos.worker.mail.MailServer;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Attempts to send one mail, at least once: if the process dies between the mail server's 250 and the commit of
 * {@code SENT}, the copy carries the same Message-ID.
 */
@Component
public class SendNotification {

    private static final Logger LOG = Logger.getLogger(SendNotification.class.getName());
    private static final String TOO_MANY =
            "The mailbox reached its limit of mails per hour or day, and did not prove to be the user's own.";

    private final Notifications notifications;
    private final MailComposer composer;
    private final MailServer server;
    private final NotificationSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public SendNotification(
            Notifications notifications,
            MailComposer composer,
            MailServer server,
            NotificationSettings settings,
            Clock clock) {
        this.notifications = notifications;
        this.composer = composer;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes an attempt unless the notification is done; returns the time of the next attempt, if there is one. */
    public Optional<Instant> send(UUID id) {
        return notifications
                .find(id)
                .filter(Notification::isPending)
                .flatMap(notification -> notification.cause().call(() -> attempt(notification)));
    }

    // An exception of any kind fails this mail only.
    private Optional<Instant> attempt(Notification notification) {
        MailComposer.ComposedMail composed;
        try {
            composed = composer.compose(notification);
            if (isTooMany(notification, composed)) {
                return ended(notification, NotificationStatus.WITHHELD, TOO_MANY);
            }
            server.send(composed.mail());
        } catch (MailComposer.NotNeeded e) {
            return ended(notification, NotificationStatus.CANCELED, String.valueOf(e.getMessage()));
        } catch (CircuitBreakerOpenException e) {
            return postponed(notification, e);
        } catch (RuntimeException e) {
            return failed(notification, e);
        }
        notifications.markSent(notification.id(), composed.userId());
        LOG.info(() -> "Sent %s of event %s.".formatted(notification.kind(), notification.eventId()));
        return Optional.empty();
    }

    private boolean isTooMany(Notification notification, MailComposer.ComposedMail composed) {
        return notification.kind().isRateLimited()
                && !composed.isExpected()
                && !notifications.admit(notification.id(), composed.mail().to().hash(), settings.limit());
    }

    // An open circuit costs no attempt: an outage must not use them all up.
    private Optional<Instant> postponed(Notification notification, CircuitBreakerOpenException why) {
        var next = clock.instant().plusMillis(ResiliencePolicy.OPEN_MILLIS);
        notifications.postpone(notification.id(), Reason.of(why), next);
        return Optional.of(next);
    }

    private Optional<Instant> failed(Notification notification, RuntimeException failure) {
        var isFinal = failure instanceof MailNotSent refused && refused.isFinal();
        var wait = settings.retries().waitAfter(notification.attempts() + 1, random);
        var reason = Reason.of(failure);
        if (isFinal || wait.isEmpty()) {
            return ended(notification, NotificationStatus.FAILED, reason);
        }
        var next = clock.instant().plus(wait.get());
        LOG.log(Level.WARNING, "{0} of event {1} waits until {2}: {3}", new Object[] {
            notification.kind(), notification.eventId(), next, reason
        });
        notifications.markAttempted(notification.id(), reason, next);
        return Optional.of(next);
    }

    private Optional<Instant> ended(Notification notification, NotificationStatus status, String why) {
        LOG.log(Level.INFO, "{0} of event {1} is {2}: {3}", new Object[] {
            notification.kind(), notification.eventId(), status, why
        });
        notifications.end(notification.id(), status, why);
        return Optional.empty();
    }

    /** Reason of a failure for table and log: short, on one line, without an address. */
    private static final class Reason {

        private static final int LONGEST = 300;
        private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}]+");
        private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

        static String of(RuntimeException failure) {
            var words = "%s: %s".formatted(failure.getClass().getSimpleName(), failure.getMessage());
            var plain = ADDRESS.matcher(UNSEEN.matcher(words).replaceAll(" ")).replaceAll("<address>");
            return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        }
    }
}
