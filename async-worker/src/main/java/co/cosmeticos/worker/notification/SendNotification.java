package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.CausalContext;
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
 * One attempt at one mail. At least once: should the process die between the mail server's 250 and our own note, the
 * copy carries the same Message-ID.
 */
@Component
public class SendNotification {

    private static final Logger LOG = Logger.getLogger(SendNotification.class.getName());
    private static final String TOO_MANY =
            "The mailbox had as many mails as it takes in an hour or a day, and nobody proved to want them.";

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

    /** Tries it, unless it is done; the moment of the next attempt, if there is to be one. */
    public Optional<Instant> send(UUID id) {
        return notifications
                .find(id)
                .filter(Notification::isPending)
                .flatMap(notification -> new CausalContext(notification.correlationId(), notification.traceparent())
                        .call(() -> attempt(notification)));
    }

    // Whatever goes wrong on the way to the mail server is this mail's failure, and no other mail's.
    private Optional<Instant> attempt(Notification notification) {
        MailComposer.Composed composed;
        try {
            composed = composer.compose(notification);
            if (isTooMany(notification, composed)) {
                return givenUp(notification, NotificationStatus.WITHHELD, TOO_MANY);
            }
            server.send(composed.mail());
        } catch (MailComposer.NotNeeded e) {
            return givenUp(notification, NotificationStatus.CANCELED, String.valueOf(e.getMessage()));
        } catch (CircuitBreakerOpenException e) {
            return postponed(notification, e);
        } catch (RuntimeException e) {
            return failed(notification, e);
        }
        notifications.sent(notification.id(), composed.userId());
        LOG.info(() -> "Sent %s of event %s.".formatted(notification.kind(), notification.eventId()));
        return Optional.empty();
    }

    private boolean isTooMany(Notification notification, MailComposer.Composed composed) {
        return notification.kind().isRationed()
                && !composed.isExpected()
                && !notifications.admit(notification.id(), composed.mail().to().hash(), settings.ration());
    }

    // Nobody was asked, so it costs no attempt: an outage must not use them all up.
    private Optional<Instant> postponed(Notification notification, CircuitBreakerOpenException why) {
        var next = clock.instant().plusMillis(ResiliencePolicy.OPEN_MILLIS);
        notifications.postponed(notification.id(), Reason.of(why), next);
        return Optional.of(next);
    }

    private Optional<Instant> failed(Notification notification, RuntimeException failure) {
        var isFinal = failure instanceof MailNotSent refused && refused.isFinal();
        var wait = settings.retries().waitAfter(notification.attempts() + 1, random);
        var reason = Reason.of(failure);
        if (isFinal || wait.isEmpty()) {
            return givenUp(notification, NotificationStatus.FAILED, reason);
        }
        var next = clock.instant().plus(wait.get());
        LOG.log(Level.WARNING, "{0} of event {1} waits until {2}: {3}", new Object[] {
            notification.kind(), notification.eventId(), next, reason
        });
        notifications.triedInVain(notification.id(), reason, next);
        return Optional.of(next);
    }

    private Optional<Instant> givenUp(Notification notification, NotificationStatus status, String why) {
        LOG.log(Level.INFO, "{0} of event {1} is {2}: {3}", new Object[] {
            notification.kind(), notification.eventId(), status, why
        });
        notifications.givenUp(notification.id(), status, why);
        return Optional.empty();
    }

    /** Why a mail did not go out, as a table and a log may keep it: short, on one line, without an address. */
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
