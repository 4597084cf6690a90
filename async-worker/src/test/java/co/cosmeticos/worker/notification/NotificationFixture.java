package co.cosmeticos.worker.notification;

import static org.awaitility.Awaitility.await;

import co.cosmeticos.embedded.FreePort;
import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.amqp.Broker;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.inbox.Inbox;
import co.cosmeticos.platform.inbox.InboxConsumer;
import co.cosmeticos.platform.inbox.InboxMessages;
import co.cosmeticos.platform.inbox.MessageHandlers;
import co.cosmeticos.platform.inbox.ProcessDelivery;
import co.cosmeticos.platform.inbox.Retries;
import co.cosmeticos.platform.job.Jobs;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenClient;
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
import co.cosmeticos.worker.remote.Users;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.json.bind.Jsonb;
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

/** The notification feature in a container, with its queue, jobs and tables, a mail server and fake services. */
final class NotificationFixture implements AutoCloseable {

    private static final String NOW = "2026-11-22T12:00:00Z";

    private final TestDatabase database = Stores.database("db/platform", "db/worker");
    private final TestExecutor executor = new TestExecutor();
    private final FakeShop shop = new FakeShop();
    private final int port = FreePort.find();
    private final GreenMail mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    private final String run = UUID.randomUUID().toString();
    private final TestContainer container;

    NotificationFixture() {
        this(new Retries(Duration.ofMillis(200), 4));
    }

    NotificationFixture(Retries retries) {
        shop.knows(Examples.USER_ID, Examples.ana(true));
        shop.knows(Examples.ORDER_ID, Examples.order("pt-BR", "AWAITING_PAYMENT", Examples.pix()));
        container = TestContainer.of(
                        Broker.class,
                        InboxConsumer.class,
                        ProcessDelivery.class,
                        MessageHandlers.class,
                        Inbox.class,
                        InboxMessages.class,
                        Jobs.class,
                        RemoteServices.class,
                        ServiceTokens.class,
                        TokenClient.class,
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
                        AuditEventPublisher.class,
                        ResendNotification.class)
                .with(DataSource.class, database.dataSource())
                .with(JobsDataSource.class, new JobsDataSource(database.dataSource(), Duration.ofMillis(100)))
                .with(Jdbi.class, Resources.jdbiOn(database.dataSource()))
                .with(Clock.class, Clock.systemUTC())
                .with(Jsonb.class, TestJson.JSONB)
                .with(Failpoints.class, new Failpoints(""))
                .with(ServiceIdentity.class, new ServiceIdentity("async-worker", "worker"))
                .with(
                        Settings.class,
                        new Settings(key -> Optional.ofNullable(settings().get(key)), "worker"))
                .with(SmtpSettings.class, smtp())
                .with(NotificationSettings.class, Examples.mailing(retries.first(), retries.attempts()))
                .with(ManagedExecutorService.class, executor.managed())
                .with(ManagedScheduledExecutorService.class, executor.managed())
                .start();
        container.fire(new DatabaseReady());
        soon().until(() -> Events.areTaken(Stores.brokerUri(), "async-worker.notification"));
    }

    @Override
    public void close() {
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
        return Examples.smtp(port);
    }

    FakeShop shop() {
        return shop;
    }

    GreenMail mailbox() {
        return mailbox;
    }

    /** The bean of this type. */
    <T> T get(Class<T> type) {
        return container.get(type);
    }

    /** What makes the ids of this run's events different from others'. */
    String run() {
        return run;
    }

    /** An event of this run. */
    String event(String id, String type, String data) {
        return Events.cloudEvent(id + "-" + run, type, "s", NOW, data);
    }

    void publish(String id, String type, String data) throws Exception {
        Events.publish(Stores.brokerUri(), type, event(id, type, data));
    }

    Notification only(String id) {
        return all().stream()
                .filter(one -> one.eventId().equals(id + "-" + run))
                .reduce((one, other) -> {
                    throw new AssertionError("told twice: " + id);
                })
                .orElseThrow();
    }

    List<Notification> all() {
        return container.get(Notifications.class).list(null, null, null, 10_000).items();
    }

    /** How many of these mails are noted. */
    long noted(String idsBegin) {
        return get(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select count(*) from notifications where event_id like :ids")
                        .bind("ids", idsBegin + "%-" + run)
                        .mapTo(Long.class)
                        .one());
    }

    /** How many of these mails are sent, or are done with in any way. */
    long done(String idsBegin) {
        return get(Jdbi.class)
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from notifications where event_id like :ids and status <> 'PENDING'")
                        .bind("ids", idsBegin + "%-" + run)
                        .mapTo(Long.class)
                        .one());
    }

    /** From the note of each of these mails to its sending, in milliseconds. */
    List<Long> tookMillis(String idsBegin) {
        return get(Jdbi.class)
                .withHandle(handle -> handle.createQuery("""
                        select (extract(epoch from sent_at - created_at) * 1000)::bigint from notifications
                         where event_id like :ids and status = 'SENT'
                        """)
                        .bind("ids", idsBegin + "%-" + run)
                        .mapTo(Long.class)
                        .list());
    }

    static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).ignoreException(java.util.NoSuchElementException.class);
    }
}
