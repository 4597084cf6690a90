package co.cosmeticos.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestWire;
import co.cosmeticos.platform.amqp.Broker;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class InboxIT {

    private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofMinutes(1);

    private final TestDatabase database = Stores.database("db/platform");
    private final TestWire wire =
            TestWire.to(URI.create(Stores.brokerUri()).getPort()).mend();
    private Inboxes service;

    @BeforeEach
    void start() {
        service = new Inboxes(database, wire.through(Stores.brokerUri()));
        soon().until(this::everybodyIsSubscribed);
    }

    @AfterEach
    void stop() {
        service.close();
        wire.close();
        database.close();
    }

    @Test
    void a_message_that_comes_twice_has_one_effect() throws Exception {
        publish("a");
        publish("a");
        publish("b");
        soon().until(() -> service.effects().contains("b"));
        assertThat(service.effects()).containsExactly("a", "b");
        assertThat(service.state("a")).isEqualTo("DONE 0 ");
    }

    @Test
    void a_failure_takes_the_effect_back_and_is_tried_again() throws Exception {
        service.fail("a", 2);
        publish("a");
        soon().until(() -> service.state("a").startsWith("RETRY 1"));
        assertThat(service.effects()).isEmpty();

        service.forward(Duration.ofMillis(1_001));
        soon().until(() -> service.state("a").startsWith("RETRY 2"));
        assertThat(service.effects()).isEmpty();

        service.forward(Duration.ofMillis(2_001));
        soon().until(() -> service.state("a").startsWith("DONE"));
        assertThat(service.effects()).containsExactly("a");
    }

    @Test
    void the_fifth_failure_parks_a_message_with_its_reason_and_a_replay_brings_it_back() throws Exception {
        service.fail("a", 5);
        publish("a");
        for (var attempt = 1; attempt < 5; attempt++) {
            var expected = "RETRY " + attempt;
            soon().until(() -> service.state("a").startsWith(expected));
            service.forward(LONGER_THAN_ANY_WAIT);
        }
        soon().until(() -> service.state("a").startsWith("PARKED 5"));
        assertThat(service.messages().parked(null, 10).items()).singleElement().satisfies(parked -> {
            assertThat(parked.reason()).contains("the parcel is too heavy");
            assertThat(parked.type()).isEqualTo("tested");
        });
        assertThat(service.effects()).isEmpty();

        assertThat(service.messages().replay(service.queue(), "a")).isTrue();
        soon().until(() -> service.state("a").startsWith("DONE"));
        assertThat(service.effects()).containsExactly("a");
        assertThat(service.messages().replay(service.queue(), "a")).isFalse();
    }

    @Test
    void the_reason_is_known_from_the_first_failure_on() throws Exception {
        service.fail("a", 1);
        publish("a");
        soon().until(() -> service.state("a").contains("the parcel is too heavy"));
    }

    @Test
    void a_message_that_fails_holds_up_nobody() throws Exception {
        service.fail("a", 5);
        publish("a");
        for (var n = 0; n < 20; n++) {
            publish("n" + n);
        }
        soon().until(() -> service.effects().size() == 20);
    }

    @Test
    void an_unreadable_message_is_parked_once_and_the_next_one_is_not_taken_for_it() throws Exception {
        service.publishRaw(Stores.brokerUri(), "this is no event");
        service.publishRaw(Stores.brokerUri(), "this is no event");
        service.publishRaw(Stores.brokerUri(), "{\"nor\": \"this\", \"nul\": \"\u0000\"}");
        soon().until(() -> service.messages().countParked() == 2);
        publish("a");
        soon().until(() -> service.effects().contains("a"));
        assertThat(service.messages().parked(null, 10).items())
                .allSatisfy(parked -> assertThat(parked.reason()).contains("Not a CloudEvent"));
    }

    @Test
    void an_id_that_postgresql_cannot_hold_stops_nothing() throws Exception {
        publish("nul\\u0000");
        publish("a");
        soon().until(() -> service.effects().contains("a"));
        assertThat(service.rows()).isEqualTo(2);
    }

    @Test
    void a_discarded_message_is_kept_and_never_tried_again() throws Exception {
        service.publishRaw(Stores.brokerUri(), "junk");
        soon().until(() -> service.messages().countParked() == 1);
        var id = service.messages().parked(null, 1).items().get(0).id();
        assertThat(service.messages().discard(service.queue(), id)).isTrue();
        assertThat(service.messages().replay(service.queue(), id)).isFalse();
        assertThat(service.state(id)).startsWith("DISCARDED");
    }

    @Test
    void parked_messages_are_listed_page_by_page() throws Exception {
        for (var n : IntStream.range(0, 5).toArray()) {
            service.publishRaw(Stores.brokerUri(), "junk " + n);
        }
        soon().until(() -> service.messages().countParked() == 5);
        assertThat(service.shown()).containsExactly(entry("inbox_parked_messages{[Tag{service=test-service}]}", 5L));
        var first = service.messages().parked(null, 3);
        var second = service.messages().parked(co.cosmeticos.platform.page.Cursor.parse(first.next(), 3), 3);
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void messages_flow_again_when_the_broker_is_back() throws Exception {
        publish("a");
        soon().until(() -> service.effects().contains("a"));
        wire.cut();
        publish("b");
        wire.mend();
        soon().until(() -> service.effects().contains("b"));
        assertThat(service.effects()).containsExactly("a", "b");
        soon().until(this::everybodyIsSubscribed);
    }

    // Qpid tells a consumer nothing of the end of its queue.
    @Test
    @EnabledIfSystemProperty(named = "shop.test.amqp.uri", matches = ".+")
    void a_subscription_that_cannot_be_renewed_at_once_is_tried_until_it_stands() throws Exception {
        assertThat(service.subscribed()).isTrue();
        try (var thief = connect()) {
            soon().until(() -> seizes(thief));
            soon().until(() -> !service.subscribed());
            thief.createChannel().queueDelete(service.queue());
        }
        soon().until(this::everybodyIsSubscribed);
        soon().until(service::subscribed);
        publish("a");
        soon().until(() -> service.effects().contains("a"));
    }

    @Test
    void a_subscription_that_was_lost_with_its_queue_while_the_broker_went_away_comes_back_too() throws Exception {
        try (var thief = connect()) {
            soon().until(() -> seizes(thief));
            wire.cut();
            soon().until(() -> !service.subscribed());
            wire.mend();
            soon().until(this::theNeighborIsSubscribed);
            assertThat(service.subscribed()).isFalse();
            thief.createChannel().queueDelete(service.queue());
        }
        soon().until(this::everybodyIsSubscribed);
        publish("a");
        soon().until(() -> service.effects().contains("a"));
        assertThat(service.subscribed()).isTrue();
    }

    private static Connection connect() throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(Stores.brokerUri());
        return factory.newConnection();
    }

    // The queue is deleted, and one of another kind has its name: the service cannot declare its own.
    private boolean seizes(Connection thief) throws Exception {
        var channel = thief.createChannel();
        try {
            channel.queueDelete(service.queue());
            channel.queueDeclare(service.queue(), false, false, true, null);
            return true;
        } catch (java.io.IOException e) {
            return false; // the service was faster
        }
    }

    private void publish(String id) throws Exception {
        service.publish(Stores.brokerUri(), id);
    }

    private boolean everybodyIsSubscribed() throws Exception {
        try (var connection = connect();
                var channel = connection.createChannel()) {
            channel.exchangeDeclare(Broker.EXCHANGE, com.rabbitmq.client.BuiltinExchangeType.TOPIC, true);
            return channel.queueDeclarePassive(service.queue()).getConsumerCount() == 1 && theNeighborIsSubscribed();
        } catch (java.io.IOException e) {
            return false; // no queue yet
        }
    }

    private boolean theNeighborIsSubscribed() throws Exception {
        try (var connection = connect();
                var channel = connection.createChannel()) {
            return channel.queueDeclarePassive(service.neighborsQueue()).getConsumerCount() == 1;
        } catch (java.io.IOException e) {
            return false; // no queue yet
        }
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
