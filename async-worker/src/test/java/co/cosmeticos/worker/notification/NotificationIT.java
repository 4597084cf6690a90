package co.cosmeticos.worker.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.fixtures.Ports;
import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.amqp.Broker;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.inbox.Handlers;
import co.cosmeticos.platform.inbox.Inbox;
import co.cosmeticos.platform.inbox.InboxConsumer;
import co.cosmeticos.platform.inbox.InboxMessages;
import co.cosmeticos.platform.inbox.Retries;
import co.cosmeticos.platform.inbox.TakeMessage;
import co.cosmeticos.platform.job.Jobs;
import co.cosmeticos.platform.outbox.AuditTrail;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenEndpoint;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.sql.JobsDataSource;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.worker.Events;
import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.FakeShop;
import co.cosmeticos.worker.mail.MailServer;
import co.cosmeticos.worker.mail.MailTemplates;
import co.cosmeticos.worker.mail.SmtpSettings;
import co.cosmeticos.worker.remote.Orders;
import co.cosmeticos.worker.remote.User;
import co.cosmeticos.worker.remote.Users;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationIT {

    private static final Optional<UUID> ADMIN = Optional.of(UUID.randomUUID());
    private static final String NOW = "2026-11-22T12:00:00Z";

    private final TestDatabase database = Stores.database().migrated("db/platform", "db/worker");
    private final TestExecutor executor = new TestExecutor();
    private final FakeShop shop = new FakeShop();
    private final int port = Ports.free();
    private final GreenMail mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    private final String run = UUID.randomUUID().toString();
    private TestContainer container;

    @BeforeEach
    void start() {
        shop.knows(Examples.USER_ID, new User(Examples.USER_ID, "ana@example.com", "Ana", "pt-BR"));
        shop.knows(Examples.ORDER_ID, Examples.order("pt-BR", "AWAITING_PAYMENT", Examples.pix()));
        container = TestContainer.of(
                        Broker.class,
                        InboxConsumer.class,
                        TakeMessage.class,
                        Handlers.class,
                        Inbox.class,
                        InboxMessages.class,
                        Jobs.class,
                        RemoteServices.class,
                        ServiceTokens.class,
                        TokenEndpoint.class,
                        Orders.class,
                        Users.class,
                        MailServer.class,
                        MailTemplates.class,
                        MailComposer.class,
                        NotificationMessages.class,
                        NotificationJob.class,
                        Notifications.class,
                        SendNotification.class,
                        Outbox.class,
                        OutboxWake.class,
                        AuditTrail.class,
                        ResendNotification.class)
                .with(DataSource.class, database.dataSource())
                .with(JobsDataSource.class, new JobsDataSource(database.dataSource()))
                .with(Jdbi.class, Resources.jdbiOn(database.dataSource()))
                .with(Clock.class, Clock.systemUTC())
                .with(Jsonb.class, JsonbBuilder.create())
                .with(Failpoints.class, new Failpoints(""))
                .with(ServiceIdentity.class, new ServiceIdentity("async-worker", "worker"))
                .with(
                        Settings.class,
                        new Settings(key -> Optional.ofNullable(settings().get(key)), "worker"))
                .with(SmtpSettings.class, smtp())
                .with(
                        NotificationSettings.class,
                        new NotificationSettings(new Retries(Duration.ofMillis(200), 4), "https://loja.example"))
                .with(ManagedExecutorService.class, executor.managed())
                .with(ManagedScheduledExecutorService.class, executor.managed())
                .start();
        container.fire(new DatabaseReady());
        soon().until(() -> Events.areTaken(Stores.brokerUri(), "async-worker.notification"));
    }

    @AfterEach
    void stop() {
        container.close();
        executor.close();
        shop.close();
        mailbox.stop();
        database.close();
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(shop.settings());
        settings.put("worker.amqp.uri", Stores.brokerUri());
        return settings;
    }

    private SmtpSettings smtp() {
        return new SmtpSettings(
                "127.0.0.1", port, "loja@cosmeticos.example", Optional.empty(), Optional.empty(), false);
    }

    @Test
    void an_event_that_comes_twice_is_one_mail_with_the_code_and_its_picture() throws Exception {
        mailbox.start();
        publish("pix", "order.awaiting-payment", Examples.orderFacts("pix"));
        publish("pix", "order.awaiting-payment", Examples.orderFacts("pix"));
        publish("placed", "order.placed", Examples.orderFacts("pix"));
        soon().until(() -> mailbox.getReceivedMessages().length == 2);

        var mail = java.util.Arrays.stream(mailbox.getReceivedMessages())
                .filter(one -> subject(one).contains("falta o pagamento"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.getMessageID()).isEqualTo("<pix-%s.email@cosmeticos.example>".formatted(run));
        assertThat(mail.getAllRecipients()[0]).hasToString("ana@example.com");
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("multipart/related", "image/png", "<pix>");
        soon().untilAsserted(() -> assertThat(only("pix").status()).isEqualTo(NotificationStatus.SENT));
        assertThat(only("pix").attempts()).isOne();
    }

    @Test
    void a_mail_server_that_is_away_costs_attempts_and_no_mail() throws Exception {
        publish("late", "user.registered", Examples.userFacts(Examples.USER_ID));
        soon().until(() -> only("late").attempts() > 0);
        assertThat(only("late").reason()).contains("The mail server cannot be used");

        mailbox.start();
        soon().until(() -> only("late").status() == NotificationStatus.SENT);
        assertThat(mailbox.getReceivedMessages()).hasSize(1);
        assertThat(only("late").attempts()).isGreaterThan(1);
        assertThat(only("late").reason()).isNull();
    }

    @Test
    void the_last_attempt_gives_up_and_an_administrator_may_send_it_again() throws Exception {
        publish("failed", "user.registered", Examples.userFacts(Examples.USER_ID));
        soon().until(() -> only("failed").status() == NotificationStatus.FAILED);
        assertThat(only("failed").attempts()).isEqualTo(4);

        mailbox.start();
        var again =
                container.get(ResendNotification.class).resend(only("failed").id(), ADMIN);
        assertThat(again.status()).isEqualTo(NotificationStatus.PENDING);
        String told = container
                .get(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select data from outbox_events")
                        .mapTo(String.class)
                        .one());
        assertThat(told).contains("notification.resent", ADMIN.orElseThrow().toString());
        soon().until(() -> only("failed").status() == NotificationStatus.SENT);
        assertThat(mailbox.getReceivedMessages()[0].getMessageID()).contains("failed-" + run);
    }

    @Test
    void what_waits_for_its_next_attempt_is_not_sent_again_by_hand() throws Exception {
        publish("waiting", "user.registered", Examples.userFacts(Examples.USER_ID));
        soon().until(() -> all().size() == 1);
        assertThatThrownBy(() -> container
                        .get(ResendNotification.class)
                        .resend(only("waiting").id(), ADMIN))
                .isInstanceOf(NotificationRefused.StillPending.class);
    }

    @Test
    void nobody_writes_to_an_erased_user_or_for_a_payment_that_came() throws Exception {
        mailbox.start();
        var erased = UUID.randomUUID();
        shop.knows(Examples.ORDER_ID, Examples.order("pt-BR", "CONFIRMED", Examples.pix()));
        publish("erased", "user.registered", Examples.userFacts(erased));
        publish("paid", "order.awaiting-payment", Examples.orderFacts("boleto"));
        publish("card", "order.awaiting-payment", Examples.orderFacts("card"));
        publish("greeted", "user.registered", Examples.userFacts(Examples.USER_ID));
        soon().until(() -> mailbox.getReceivedMessages().length == 1);
        soon().until(() -> only("erased").status() == NotificationStatus.CANCELLED);
        soon().until(() -> only("paid").status() == NotificationStatus.CANCELLED);
        assertThat(all()).hasSize(3);
        assertThat(subject(mailbox.getReceivedMessages()[0])).isEqualTo("Boas-vindas à Cosméticos");
    }

    private void publish(String id, String type, String data) throws Exception {
        Events.publish(Stores.brokerUri(), type, Events.cloudEvent(id + "-" + run, type, "s", NOW, data));
    }

    private Notification only(String id) {
        return all().stream()
                .filter(one -> one.eventId().equals(id + "-" + run))
                .reduce((one, other) -> {
                    throw new AssertionError("told twice: " + id);
                })
                .orElseThrow();
    }

    private List<Notification> all() {
        return container.get(Notifications.class).list(null, null, null, 100).items();
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).ignoreException(java.util.NoSuchElementException.class);
    }
}
