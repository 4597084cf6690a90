package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.amqp.Broker;
import co.cosmeticos.platform.amqp.BrokerConnected;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.failpoint.Failpoints;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes messages off the queues: effect and inbox row in one transaction, the acknowledgement after it. What fails is
 * kept in the inbox for another try and acknowledged, so that it holds nothing up.
 */
@Component
public class InboxConsumer {

    private static final Logger LOG = Logger.getLogger(InboxConsumer.class.getName());

    private final Broker broker;
    private final Handlers handlers;
    private final Inbox inbox;
    private final InboxMessages messages;
    private final Failpoints failpoints;

    @Inject
    public InboxConsumer(Broker broker, Handlers handlers, Inbox inbox, InboxMessages messages, Failpoints failpoints) {
        this.broker = broker;
        this.handlers = handlers;
        this.inbox = inbox;
        this.messages = messages;
        this.failpoints = failpoints;
    }

    void subscribe(@Observes BrokerConnected connected) {
        handlers.all().forEach(this::subscribe);
    }

    private void subscribe(MessageHandler handler) {
        try {
            var channel = broker.channel();
            broker.declare(channel, handler.queue(), handler.routingKeys());
            channel.basicQos(broker.settings().prefetch());
            channel.basicConsume(handler.queue(), false, new Delivery(channel, handler));
        } catch (IOException e) {
            throw new UncheckedIOException("No subscription to " + handler.queue(), e);
        }
    }

    /** One subscription. Deliveries of a channel come one after the other. */
    private final class Delivery extends DefaultConsumer {

        private final MessageHandler handler;

        Delivery(Channel channel, MessageHandler handler) {
            super(channel);
            this.handler = handler;
        }

        @Override
        public void handleDelivery(String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
                throws IOException {
            var tag = envelope.getDeliveryTag();
            if (taken(properties.getMessageId(), new String(body, StandardCharsets.UTF_8))) {
                failpoints.reach("inbox.before-ack");
                getChannel().basicAck(tag, false);
            } else {
                getChannel().basicNack(tag, false, true);
            }
        }

        // Whatever a handler throws is the message's failure, not the consumer's: this is the message loop.
        private boolean taken(String messageId, String body) {
            try {
                var event = ReceivedEvent.parse(body);
                return effective(event) || kept(event);
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "Unreadable message parked: {0}", e.getMessage());
                messages.park(handler.queue(), String.valueOf(messageId), body, String.valueOf(e.getMessage()));
                return true;
            }
        }

        private boolean effective(ReceivedEvent event) {
            new RequestContext(event.correlationId(), event.traceparent(), Locale.ROOT).bind();
            try {
                inbox.receive(handler, event);
                return true;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "%s could not handle %s".formatted(handler.queue(), event.id()));
                return false;
            } finally {
                RequestContext.clear();
            }
        }

        private boolean kept(ReceivedEvent event) {
            var wait = Retries.STANDARD.waitAfter(1, new SecureRandom());
            try {
                messages.keepForRetry(handler.queue(), event, "failed at first delivery", wait.orElseThrow());
                return true;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The database is away; the broker keeps {0}.", event.id());
                return false;
            }
        }
    }
}
