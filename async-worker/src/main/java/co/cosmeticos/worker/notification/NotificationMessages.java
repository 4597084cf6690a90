package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.inbox.MessageHandler;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.worker.mail.MessageId;
import co.cosmeticos.worker.mail.SmtpSettings;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Consumes the events that cause a mail: stores the notification and schedules its job in one transaction. */
@Component
public class NotificationMessages implements MessageHandler {

    // A card is charged or challenged while the customer is present, so no mail asks for payment.
    private static final Set<String> PAID_LATER = Set.of("pix", "boleto");

    private final Notifications notifications;
    private final NotificationJob job;
    private final SmtpSettings smtp;
    private final Jsonb jsonb;
    private final Clock clock;

    @Inject
    public NotificationMessages(
            Notifications notifications, NotificationJob job, SmtpSettings smtp, Jsonb jsonb, Clock clock) {
        this.notifications = notifications;
        this.job = job;
        this.smtp = smtp;
        this.jsonb = jsonb;
        this.clock = clock;
    }

    /** Fields of an event that mails need. */
    public record EventData(
            @Nullable UUID orderId,
            @Nullable UserId userId,
            @Nullable UUID emailCodeId,
            @Nullable String method,
            @Nullable Long refundedMinor,
            @Nullable String reason,
            @Nullable Boolean customerTold) {}

    @Override
    public String queue() {
        return "async-worker.notification";
    }

    @Override
    public Set<String> routingKeys() {
        return NotificationKind.eventTypes();
    }

    @Override
    public void handle(ReceivedEvent event) {
        var kind = NotificationKind.of(event.type());
        var data = jsonb.fromJson(event.data(), EventData.class);
        if (!isRelevant(kind, data)) {
            return;
        }
        var notification = notification(event, kind, data);
        if (notifications.add(notification)) {
            job.schedule(notification.id());
        }
    }

    // 3-D Secure happens at once, and a rejection in the response to the checkout needs no mail.
    private static boolean isRelevant(NotificationKind kind, EventData data) {
        return switch (kind) {
            case PAYMENT_AWAITED -> PAID_LATER.contains(String.valueOf(data.method()));
            case ORDER_REJECTED -> !Boolean.TRUE.equals(data.customerTold());
            default -> true;
        };
    }

    private Notification notification(ReceivedEvent event, NotificationKind kind, EventData data) {
        var subject = kind.isAboutOrder()
                ? Notification.Subject.order(
                        kind, data.orderId(), new OrderOutcome(data.refundedMinor(), data.reason()))
                : Notification.Subject.user(kind, data.userId(), data.emailCodeId());
        return Notification.pending(
                Ids.next(),
                event.id(),
                subject,
                MessageId.of(event.id(), smtp.domain()),
                event.cause(),
                OffsetDateTime.now(clock));
    }
}
