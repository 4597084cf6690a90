package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.problem.Refusal;
import java.util.UUID;

/** Why a notification cannot be done what was asked. */
public abstract sealed class NotificationRefused extends Refusal {

    private NotificationRefused(String detail) {
        super(detail);
    }

    /** It is on its way. */
    public static final class StillPending extends NotificationRefused {
        StillPending(UUID id) {
            super("Notification %s is still to be sent.".formatted(id));
        }

        @Override
        public String slug() {
            return "notification-pending";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
