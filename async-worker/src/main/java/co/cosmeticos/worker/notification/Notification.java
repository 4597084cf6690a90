package co.cosmeticos.worker.notification;

import co.cosmeticos.worker.mail.MessageId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person about one event, and what became of it.
 *
 * @param emailCodeId of the email code of auth-service that it takes to its address
 * @param messageId of the mail: made of event and channel, so that every copy of it carries the same
 * @param traceparent of the request that the event is of (W3C Trace Context)
 */
public record Notification(
        UUID id,
        String eventId,
        String channel,
        NotificationKind kind,
        @Nullable UUID orderId,
        @Nullable UUID userId,
        @Nullable UUID emailCodeId,
        OrderEnd orderEnd,
        NotificationStatus status,
        int attempts,
        @Nullable String reason,
        String messageId,
        @Nullable String correlationId,
        @Nullable String traceparent,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable OffsetDateTime sentAt) {

    /** The one channel so far. */
    static final String EMAIL = "EMAIL";

    boolean isPending() {
        return status == NotificationStatus.PENDING;
    }

    /** What its mail is known by; throws {@link IllegalArgumentException} when the event's id makes none. */
    MessageId mailId() {
        return new MessageId(messageId);
    }

    UUID requireOrder() {
        if (orderId == null) {
            throw new IllegalStateException("%s is about no order.".formatted(id));
        }
        return orderId;
    }

    UUID requireUser() {
        if (userId == null) {
            throw new IllegalStateException("%s is about no user.".formatted(id));
        }
        return userId;
    }
}
