package co.cosmeticos.platform.outbox;

import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.fixtures.TestMetrics;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.amqp.Broker;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.sql.Resources;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jdbi.v3.core.Jdbi;

/** A service with an outbox, and a listener at the broker: what the tests of the relay are made of. */
final class Relays implements AutoCloseable {

    private final TestExecutor executor = new TestExecutor();
    private final TestMetrics metrics = new TestMetrics();
    private final TestContainer container;
    private final Jdbi jdbi;

    Relays(TestDatabase database, String brokerUri) {
        this.jdbi = Resources.jdbiOn(database.dataSource());
        this.container = TestContainer.of(
                        Outbox.class,
                        OutboxWake.class,
                        OutboxEvents.class,
                        OutboxRelay.class,
                        OutboxSchedule.class,
                        OutboxMeters.class,
                        EventPublisher.class,
                        Broker.class,
                        Change.class)
                .with(Jdbi.class, jdbi)
                .with(Clock.class, Clock.systemUTC())
                .with(Jsonb.class, TestJson.JSONB)
                .with(MetricRegistry.class, metrics.registry())
                .with(Failpoints.class, new Failpoints(""))
                .with(ServiceIdentity.class, new ServiceIdentity("test-service", "test"))
                .with(
                        Settings.class,
                        new Settings(
                                key -> Optional.ofNullable(
                                        Map.of("test.amqp.uri", brokerUri).get(key)),
                                "test"))
                .with(ManagedScheduledExecutorService.class, executor.managed())
                .start();
    }

    /** Something that happened. */
    public record Happened(String type, String subject, int number) implements DomainEvent {}

    /** A use case that tells of its changes. */
    @Singleton
    public static class Change {
        private final Outbox outbox;

        @Inject
        public Change(Outbox outbox) {
            this.outbox = outbox;
        }

        @Transactional
        public void happen(List<Happened> events) {
            events.forEach(outbox::append);
        }

        @Transactional
        public void fail(Happened event) {
            outbox.append(event);
            throw new IllegalStateException("changed my mind");
        }
    }

    /** Connects to the broker, and lets the schedule publish by itself. */
    Relays start() {
        container.fire(new DatabaseReady());
        return this;
    }

    Change change() {
        return container.get(Change.class);
    }

    Outbox outbox() {
        return container.get(Outbox.class);
    }

    long counted(String type, String status) {
        return metrics.count(
                "outbox_events_processed_total{service=test-service,event_type=%s,status=%s}".formatted(type, status));
    }

    int pending() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from outbox_events where published_at is null")
                        .mapTo(Integer.class)
                        .one());
    }

    String failure() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select coalesce(max(failure), '') from outbox_events where attempts > 0")
                        .mapTo(String.class)
                        .one());
    }

    @Override
    public void close() {
        container.close();
        executor.close();
    }

    /** A queue of the test's own, bound to one type of event. */
    static final class Listener implements AutoCloseable {
        private final Connection connection;
        private final String queue = "test." + UUID.randomUUID();

        Listener(String brokerUri, String type) throws Exception {
            var factory = new ConnectionFactory();
            factory.setUri(brokerUri);
            connection = factory.newConnection();
            try (var channel = connection.createChannel()) {
                channel.exchangeDeclare(Broker.EXCHANGE, BuiltinExchangeType.TOPIC, true);
                channel.queueDeclare(queue, true, false, false, null);
                channel.queueBind(queue, Broker.EXCHANGE, type);
            }
        }

        /** Every document that is in the queue now. */
        List<jakarta.json.JsonObject> drain() throws Exception {
            var documents = new ArrayList<jakarta.json.JsonObject>();
            try (var channel = connection.createChannel()) {
                for (var message = channel.basicGet(queue, true);
                        message != null;
                        message = channel.basicGet(queue, true)) {
                    var text = new String(message.getBody(), java.nio.charset.StandardCharsets.UTF_8);
                    documents.add(jakarta.json.Json.createReader(new StringReader(text))
                            .readObject());
                }
            }
            return documents;
        }

        @Override
        public void close() throws Exception {
            try (var channel = connection.createChannel()) {
                channel.queueDelete(queue);
            }
            connection.close();
        }
    }
}
