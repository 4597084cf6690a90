package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.context.CausalContext;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.worker.mail.MessageId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one user about one event, with its delivery status.
 *
 * @param emailCodeId of the email code in auth-service that the mail delivers
 * @param messageId of the mail: derived from event and channel, so that every copy has the same
 * @param traceparent of the request that caused the event (W3C Trace Context)
 */
public record Notification(
        UUID id,
        String eventId,
        String channel,
        NotificationKind kind,
        @Nullable UUID orderId,
        @Nullable UserId userId,
        @Nullable UUID emailCodeId,
        OrderOutcome orderOutcome,
        NotificationStatus status,
        int attempts,
        @Nullable String reason,
        String messageId,
        @Nullable String correlationId,
        @Nullable String traceparent,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable OffsetDateTime sentAt) {

    /** The only channel. */
    static final String EMAIL = "EMAIL";

    /** What the mail is about: an order or a user, with the email code to deliver if it has one. */
    record Subject(
            NotificationKind kind,
            @Nullable UUID orderId,
            @Nullable UserId userId,
            @Nullable UUID emailCodeId,
            OrderOutcome orderOutcome) {

        static Subject order(NotificationKind kind, @Nullable UUID orderId, OrderOutcome outcome) {
            return new Subject(kind, orderId, null, null, outcome);
        }

        static Subject user(NotificationKind kind, @Nullable UserId userId, @Nullable UUID emailCodeId) {
            return new Subject(kind, null, userId, emailCodeId, OrderOutcome.NONE);
        }
    }

    /** A new notification, due now, about an event with this id and cause. */
    static Notification pending(
            UUID id, String eventId, Subject subject, MessageId messageId, CausalContext cause, OffsetDateTime now) {
        return new Notification(
                id,
                eventId,
                EMAIL,
                subject.kind(),
                subject.orderId(),
                subject.userId(),
                subject.emailCodeId(),
                subject.orderOutcome(),
                NotificationStatus.PENDING,
                0,
                null,
                messageId.text(),
                cause.correlationId(),
                cause.traceparent(),
                now,
                now,
                null);
    }

    /** The request that caused the event. */
    CausalContext cause() {
        return new CausalContext(correlationId, traceparent);
    }

    boolean isPending() {
        return status == NotificationStatus.PENDING;
    }

    /** Message-ID of the mail; throws {@link IllegalArgumentException} when it cannot be formed from the event's id. */
    MessageId mailId() {
        return new MessageId(messageId);
    }

    UUID requireOrder() {
        if (orderId == null) {
            throw new IllegalStateException("%s is about no order.".formatted(id));
        }
        return orderId;
    }

    UserId requireUser() {
        if (userId == null) {
            throw new IllegalStateException("%s is about no user.".formatted(id));
        }
        return userId;
    }
}
