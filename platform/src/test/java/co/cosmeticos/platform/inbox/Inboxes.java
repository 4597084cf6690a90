package co.cosmeticos.platform.inbox;

import co.cosmeticos.fixtures.MovingClock;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.amqp.Broker;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.sql.Resources;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jdbi.v3.core.Jdbi;

/** A service with one consuming feature, whose effect is a row, and which fails as often as a test wants it to. */
final class Inboxes implements AutoCloseable {

    private final TestExecutor executor = new TestExecutor();
    private final MovingClock clock = new MovingClock(Instant.now());
    private final TestContainer container;
    private final Jdbi jdbi;
    private final Failpoints failpoints = new Failpoints("");
    private final List<TestFeature> features;
    private final Map<String, Supplier<?>> gauges = new ConcurrentHashMap<>();

    /** A service with a feature, and a neighbor of it, that no other has. */
    Inboxes(TestDatabase database, String brokerUri) {
        this(database, brokerUri, queues(2));
    }

    /** A service with a feature for each of these queues; another one with the same is its replica. */
    Inboxes(TestDatabase database, String brokerUri, List<String> queues) {
        jdbi = Resources.jdbiOn(database.dataSource());
        jdbi.useHandle(handle -> handle.execute("create table if not exists effects (id text not null)"));
        features = queues.stream().map(queue -> new TestFeature(jdbi, queue)).toList();
        var starting = TestContainer.of(
                        Broker.class,
                        InboxConsumer.class,
                        ProcessDelivery.class,
                        InboxMeters.class,
                        MessageHandlers.class,
                        Inbox.class,
                        InboxMessages.class,
                        InboxRetry.class)
                .with(Jdbi.class, jdbi)
                .with(Clock.class, clock)
                .with(Failpoints.class, failpoints)
                .with(MetricRegistry.class, gauges())
                .with(ServiceIdentity.class, new ServiceIdentity("test-service", "test"))
                .with(
                        Settings.class,
                        new Settings(
                                key -> Optional.ofNullable(Map.of(
                                                "test.amqp.uri",
                                                brokerUri,
                                                "test.amqp.queue-type",
                                                System.getProperty("shop.test.amqp.queue-type", ""))
                                        .get(key)),
                                "test"))
                .with(ManagedScheduledExecutorService.class, executor.managed());
        features.forEach(feature -> starting.with(MessageHandler.class, feature));
        container = starting.start();
        container.fire(new DatabaseReady());
    }

    /** So many new names. */
    static List<String> queues(int count) {
        return Stream.generate(() -> "test." + UUID.randomUUID()).limit(count).toList();
    }

    private MetricRegistry gauges() {
        return (MetricRegistry) Proxy.newProxyInstance(
                Inboxes.class.getClassLoader(),
                new Class<?>[] {MetricRegistry.class},
                (proxy, method, arguments) -> "gauge".equals(method.getName())
                        ? gauges.put(
                                "%s{%s}".formatted(arguments[0], Arrays.toString((Tag[]) arguments[2])),
                                (Supplier<?>) arguments[1])
                        : null);
    }

    /** What each gauge shows now, by name and tags. */
    Map<String, Object> shown() {
        return gauges.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, gauge -> gauge.getValue().get()));
    }

    /** Whether the service says that messages can come on every queue. */
    boolean subscribed() {
        return container.get(InboxConsumer.class).isUp();
    }

    /** Makes the feature fail on this message, so many times from now on. */
    void fail(String id, int times) {
        features.get(0).fail(id, times, IllegalStateException::new);
    }

    /** The same with what no handler should throw. */
    void failGravely(String id, int times) {
        features.get(0).fail(id, times, NoClassDefFoundError::new);
    }

    /** Where a test can make the service slow, or fail. */
    Failpoints failpoints() {
        return failpoints;
    }

    void forward(Duration time) {
        clock.move(time);
    }

    InboxMessages messages() {
        return container.get(InboxMessages.class);
    }

    String queue() {
        return features.get(0).queue();
    }

    /** The queue of another feature of the same service. */
    String neighborsQueue() {
        return features.get(1).queue();
    }

    List<String> effects() {
        return jdbi.withHandle(handle -> handle.createQuery("select id from effects order by id")
                .mapTo(String.class)
                .list());
    }

    /** Status, attempts and reason of a message; empty when there is none. */
    String state(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select status || ' ' || attempts || ' ' || coalesce(reason, '') from inbox_messages
                         where queue = :queue and id = :id
                        """)
                .bind("queue", queue())
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    int rows() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from inbox_messages")
                .mapTo(Integer.class)
                .one());
    }

    /** Publishes an event with this id to the feature. */
    void publish(String brokerUri, String id) throws Exception {
        publishRaw(brokerUri, event(id));
    }

    void publishRaw(String brokerUri, String body) throws Exception {
        publish(brokerUri, queue(), List.of(body));
    }

    static String event(String id) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/test", "type": "tested", "subject": "s",
                 "time": "2026-11-22T12:00:00Z", "data": {}}
                """.formatted(id);
    }

    static void publish(String brokerUri, String queue, List<String> bodies) throws Exception {
        publish(brokerUri, bodies.stream().map(body -> Map.entry(queue, body)).toList());
    }

    /** Publishes to each of these queues what stands beside it. */
    static void publish(String brokerUri, List<Map.Entry<String, String>> bodies) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(brokerUri);
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            for (var body : bodies) {
                channel.basicPublish(
                        Broker.EXCHANGE,
                        body.getKey(),
                        true,
                        MessageProperties.MINIMAL_PERSISTENT_BASIC,
                        body.getValue().getBytes(StandardCharsets.UTF_8));
            }
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    @Override
    public void close() {
        container.close();
        executor.close();
    }
}
