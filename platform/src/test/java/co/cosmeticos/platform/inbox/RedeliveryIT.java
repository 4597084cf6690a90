package co.cosmeticos.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestWire;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker gives a message again whenever it is in doubt; the effect is there once. */
class RedeliveryIT {

    private static final String BEFORE_ACK = "inbox.before-ack";
    private static final int QUEUES = 12;
    private static final int DEATHS = 200;
    private static final int TWICE = 1_000;
    private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofMinutes(1);

    // A broker does not say how many messages are with a consumer.
    private static final Duration LAST_ONES = Duration.ofSeconds(1);

    private final TestDatabase database = Stores.database("db/platform");
    private Connection broker;

    @BeforeEach
    void connect() throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(Stores.brokerUri());
        broker = factory.newConnection();
    }

    @AfterEach
    void close() throws IOException {
        broker.close();
        database.close();
    }

    @Test
    void two_hundred_messages_whose_consumer_dies_between_effect_and_acknowledgment_have_one_effect_each()
            throws Exception {
        var queues = Inboxes.queues(QUEUES);
        try (var wire = TestWire.to(URI.create(Stores.brokerUri()).getPort()).mend();
                var service = new Inboxes(database, wire.through(Stores.brokerUri()), queues)) {
            soon().until(() -> consumers(queues) == QUEUES);
            var deaths = 0L;
            var sent = 0;
            while (deaths < DEATHS) {
                service.failpoints().arm(BEFORE_ACK, "delay:1000");
                var number = "message " + sent + " of ";
                Inboxes.publish(
                        Stores.brokerUri(),
                        queues.stream()
                                .map(queue -> Map.entry(queue, Inboxes.event(number + queue)))
                                .toList());
                sent += QUEUES;
                var effects = sent;
                soon().until(() -> service.effects().size() == effects);
                wire.cut();
                soon().until(() -> consumers(queues) == 0);
                // On a busy machine some were acknowledged before the line was cut.
                deaths += ready(queues);

                service.failpoints().disarm(BEFORE_ACK);
                wire.mend();
                soon().until(() -> ready(queues) == 0 && consumers(queues) == QUEUES);
                assertThat(sent).as("messages for so many deaths").isLessThan(10 * DEATHS);
            }
            assertOnce(service, sent);
        }
    }

    @Test
    void a_thousand_messages_that_come_twice_to_two_replicas_have_one_effect_each() throws Exception {
        var queues = Inboxes.queues(1);
        try (var first = new Inboxes(database, Stores.brokerUri(), queues);
                var second = new Inboxes(database, Stores.brokerUri(), queues)) {
            soon().until(() -> consumers(queues) == 2);
            var bodies = new ArrayList<>(IntStream.range(0, 2 * TWICE)
                    .mapToObj(n -> Inboxes.event("message " + n / 2))
                    .toList());
            Collections.shuffle(bodies.subList(TWICE, 2 * TWICE), new Random(20_261_124));

            Inboxes.publish(Stores.brokerUri(), queues.get(0), bodies);

            soon().until(() -> first.effects().size() >= TWICE && ready(queues) == 0);
            soon().during(LAST_ONES).until(() -> first.effects().size() == TWICE);
            assertOnce(first, TWICE);
        }
    }

    @Test
    void a_consumer_that_fails_before_its_acknowledgment_subscribes_again_and_is_given_the_message_again()
            throws Exception {
        var queues = Inboxes.queues(1);
        try (var service = new Inboxes(database, Stores.brokerUri(), queues)) {
            soon().until(() -> consumers(queues) == 1);
            service.failpoints().arm(BEFORE_ACK, "fail");
            service.publish(Stores.brokerUri(), "a");
            soon().until(() -> !service.effects().isEmpty());
            service.failpoints().disarm(BEFORE_ACK);

            service.publish(Stores.brokerUri(), "b");
            soon().until(() -> service.effects().contains("b"));
            soon().until(() -> ready(queues) == 0 && consumers(queues) == 1 && service.subscribed());
            assertOnce(service, 2);
        }
    }

    @Test
    void an_error_is_a_failure_like_any_other_and_ends_neither_the_consumer_nor_the_retries() throws Exception {
        try (var service = new Inboxes(database, Stores.brokerUri())) {
            soon().until(() -> consumers(List.of(service.queue())) == 1);
            service.failGravely("a", 5);
            service.publish(Stores.brokerUri(), "a");
            service.publish(Stores.brokerUri(), "b");
            soon().until(() -> service.effects().contains("b"));
            for (var attempt = 1; attempt < 5; attempt++) {
                var expected = "RETRY " + attempt;
                soon().until(() -> service.state("a").startsWith(expected));
                service.forward(LONGER_THAN_ANY_WAIT);
            }
            soon().until(() -> service.state("a").startsWith("PARKED 5"));
            assertThat(service.state("a")).contains("the parcel is too heavy");
            assertThat(service.effects()).containsExactly("b");
        }
    }

    private static void assertOnce(Inboxes service, int messages) {
        assertThat(service.effects()).hasSize(messages).doesNotHaveDuplicates();
        assertThat(service.rows()).isEqualTo(messages);
    }

    // What was delivered and not acknowledged counts only when its consumer is gone.
    private long ready(List<String> queues) throws Exception {
        try (var channel = broker.createChannel()) {
            var messages = 0L;
            for (var queue : queues) {
                messages += channel.messageCount(queue);
            }
            return messages;
        }
    }

    private long consumers(List<String> queues) throws Exception {
        try (var channel = broker.createChannel()) {
            var consumers = 0L;
            for (var queue : queues) {
                consumers += channel.consumerCount(queue);
            }
            return consumers;
        } catch (IOException e) {
            return 0; // no queue yet
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }
}
