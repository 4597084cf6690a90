package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.problem.Refusal;
import java.util.UUID;

/** Refusals of a call for a notification. */
public abstract sealed class NotificationRefused extends Refusal {

    private NotificationRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The notification is still being sent. */
    public static final class StillPending extends NotificationRefused {
        StillPending(UUID id) {
            super("notification-pending", 409, "Notification %s has not been sent yet.".formatted(id));
        }
    }
}
