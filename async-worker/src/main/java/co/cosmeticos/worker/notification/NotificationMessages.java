package co.cosmeticos.worker.notification;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.inbox.MessageHandler;
import co.cosmeticos.platform.inbox.ReceivedEvent;
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

/** Takes the events that a customer is told of, notes the mail, and has it sent by a job: all in one transaction. */
@Component
public class NotificationMessages implements MessageHandler {

    // A card is paid, or challenged, while its owner looks on.
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

    /** What the mails need of an event. */
    public record Facts(
            @Nullable UUID orderId,
            @Nullable UUID userId,
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
        var facts = jsonb.fromJson(event.data(), Facts.class);
        if (!isNews(kind, facts)) {
            return;
        }
        var notification = notification(event, kind, facts);
        if (notifications.add(notification)) {
            job.schedule(notification.id());
        }
    }

    // A 3-D Secure is done at once, and who was refused in the answer to the checkout need not read it again.
    private static boolean isNews(NotificationKind kind, Facts facts) {
        return switch (kind) {
            case PAYMENT_AWAITED -> PAID_LATER.contains(String.valueOf(facts.method()));
            case ORDER_REJECTED -> !Boolean.TRUE.equals(facts.customerTold());
            default -> true;
        };
    }

    private Notification notification(ReceivedEvent event, NotificationKind kind, Facts facts) {
        var now = OffsetDateTime.now(clock);
        return new Notification(
                Ids.next(),
                event.id(),
                Notification.EMAIL,
                kind,
                kind.isAboutOrder() ? facts.orderId() : null,
                kind.isAboutOrder() ? null : facts.userId(),
                facts.emailCodeId(),
                kind.isAboutOrder() ? new OrderEnd(facts.refundedMinor(), facts.reason()) : OrderEnd.NONE,
                NotificationStatus.PENDING,
                0,
                null,
                MessageId.of(event.id(), smtp.domain()).text(),
                event.correlationId(),
                event.traceparent(),
                now,
                now,
                null);
    }
}
