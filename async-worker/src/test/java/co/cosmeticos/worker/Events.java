package co.cosmeticos.worker;

import co.cosmeticos.platform.amqp.Broker;
import co.cosmeticos.platform.inbox.ReceivedEvent;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.nio.charset.StandardCharsets;

/** CloudEvents as the other services publish them. */
public final class Events {

    private Events() {}

    public static String cloudEvent(String id, String type, String subject, String time, String data) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/test", "type": "%s", "subject": "%s", "time": "%s",
                 "sequence": "7", "correlationid": "corr-1", "data": %s}
                """.formatted(id, type, subject, time, data);
    }

    public static ReceivedEvent received(String id, String type, String subject, String time, String data) {
        return ReceivedEvent.parse(cloudEvent(id, type, subject, time, data));
    }

    public static void publish(String brokerUri, String type, String body) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(brokerUri);
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            publish(channel, type, body);
        }
    }

    /** Publishes over a line that stays open. */
    public static void publish(Channel channel, String type, String body) throws Exception {
        channel.confirmSelect();
        channel.basicPublish(
                Broker.EXCHANGE,
                type,
                true,
                MessageProperties.MINIMAL_PERSISTENT_BASIC,
                body.getBytes(StandardCharsets.UTF_8));
        channel.waitForConfirmsOrDie(10_000);
    }

    /** Whether somebody takes messages off this queue. */
    public static boolean areTaken(String brokerUri, String queue) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(brokerUri);
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            return channel.queueDeclarePassive(queue).getConsumerCount() == 1;
        } catch (java.io.IOException e) {
            return false; // no queue yet
        }
    }
}
