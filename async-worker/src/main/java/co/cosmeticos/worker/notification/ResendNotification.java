package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/** Resends a notification, with all of its attempts again. */
@Component
public class ResendNotification {

    private static final Logger LOG = Logger.getLogger(ResendNotification.class.getName());

    private final Notifications notifications;
    private final NotificationJob job;
    private final AuditEventPublisher audit;

    @Inject
    public ResendNotification(Notifications notifications, NotificationJob job, AuditEventPublisher audit) {
        this.notifications = notifications;
        this.job = job;
        this.audit = audit;
    }

    /** The notification, PENDING again; throws {@link NotificationRefused} while it is being sent. */
    @Transactional
    public Notification resend(UUID id, Optional<UUID> actor) {
        var reopened = notifications.reopen(id);
        var notification =
                notifications.find(id).orElseThrow(() -> new NotFound("There is no notification %s.".formatted(id)));
        if (!reopened) {
            throw new NotificationRefused.StillPending(id);
        }
        job.schedule(id);
        audit.note("notification.resent", actor, id.toString(), null, null);
        LOG.info(() -> "Notification %s is sent again.".formatted(id));
        return notification;
    }
}
