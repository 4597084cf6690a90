package co.cosmeticos.worker.notification;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.platform.context.CausalContext;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenClient;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.FakeShop;
import co.cosmeticos.worker.mail.Mail;
import co.cosmeticos.worker.mail.MailServer;
import co.cosmeticos.worker.mail.MailTemplates;
import co.cosmeticos.worker.mail.MessageId;
import co.cosmeticos.worker.remote.Orders;
import co.cosmeticos.worker.remote.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendNotificationIT {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);

    private final TestDatabase database = Stores.database("db/platform", "db/worker");
    private final Notifications notifications = new Notifications(Resources.jdbiOn(database.dataSource()), AT_NOON);
    private final FakeShop shop = new FakeShop();

    /** A mail server whose circuit is open, as the server's interceptor shows it. */
    private static final class NotAsked extends MailServer {
        NotAsked() {
            super(Examples.smtp(25), AT_NOON);
        }

        @Override
        public void send(Mail mail) {
            throw new CircuitBreakerOpenException("send");
        }
    }

    @AfterEach
    void stop() {
        shop.close();
        database.close();
    }

    private SendNotification sending() {
        var settings = new Settings(key -> Optional.ofNullable(shop.settings().get(key)), "worker");
        var remote = new RemoteServices(new ServiceTokens(new TokenClient(settings), AT_NOON));
        var mails = Examples.mailing(Duration.ofSeconds(5), 2);
        var composer =
                new MailComposer(new Orders(remote, settings), new Users(remote, settings), new MailTemplates(), mails);
        return new SendNotification(notifications, composer, new NotAsked(), mails, AT_NOON);
    }

    @Test
    void a_mail_that_the_server_was_not_asked_to_take_waits_and_keeps_its_attempts() {
        shop.knows(Examples.USER_ID, Examples.ana(true));
        var id = welcome();
        var sending = sending();
        for (var n = 0; n < 5; n++) {
            assertThat(sending.send(id)).contains(NOON.plusMillis(ResiliencePolicy.OPEN_MILLIS));
        }
        assertThat(notifications.find(id)).hasValueSatisfying(mail -> {
            assertThat(mail.status()).isEqualTo(NotificationStatus.PENDING);
            assertThat(mail.attempts()).isZero();
            assertThat(mail.reason()).contains("CircuitBreakerOpenException");
            assertThat(mail.nextAttemptAt()).isNotNull();
        });
    }

    @Test
    void what_a_mail_asks_for_belongs_to_the_trace_of_its_event() {
        shop.knows(Examples.USER_ID, Examples.ana(true));
        sending().send(welcome());
        assertThat(shop.traces()).containsExactly(TRACEPARENT);
    }

    private UUID welcome() {
        var id = Ids.next();
        notifications.add(Notification.pending(
                id,
                "event-" + id,
                Notification.Subject.user(NotificationKind.WELCOME, new UserId(Examples.USER_ID), null),
                new MessageId(id + "@cosmeticos.example"),
                new CausalContext(null, TRACEPARENT),
                OffsetDateTime.now(AT_NOON)));
        return id;
    }
}
