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
import com.rabbitmq.client.ShutdownSignalException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages off the queues: effect and inbox row in one transaction, the acknowledgement after it. What fails is
 * kept in the inbox for another try and acknowledged, so that it holds nothing up.
 */
@Component
public class InboxConsumer {

    private static final Logger LOG = Logger.getLogger(InboxConsumer.class.getName());

    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(1);

    private final SecureRandom random = new SecureRandom();
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
            // Recovery knows consumers by their tag alone, and Qpid gives each channel's first consumer the same one.
            channel.basicConsume(handler.queue(), false, handler.queue(), new Delivery(channel, handler));
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
            if (taken(properties.getMessageId(), text(body))) {
                failpoints.reach("inbox.before-ack");
                getChannel().basicAck(tag, false);
            } else {
                LockSupport.parkNanos(DATABASE_PAUSE.toNanos());
                getChannel().basicNack(tag, false, true);
            }
        }

        // The client library recovers a lost connection, and nothing less.
        @Override
        public void handleShutdownSignal(String consumerTag, ShutdownSignalException signal) {
            if (!signal.isHardError() && !signal.isInitiatedByApplication()) {
                subscribeAnew(String.valueOf(signal.getMessage()));
            }
        }

        @Override
        public void handleCancel(String consumerTag) {
            subscribeAnew("cancelled by the broker");
        }

        private void subscribeAnew(String reason) {
            LOG.log(Level.WARNING, "{0} subscribes anew: {1}", new Object[] {handler.queue(), reason});
            subscribe(handler);
        }

        // Whatever a handler throws is the message's failure, not the consumer's: this is the message loop.
        private boolean taken(@Nullable String messageId, String body) {
            try {
                return handled(ReceivedEvent.parse(body));
            } catch (IllegalArgumentException e) {
                LOG.log(Level.WARNING, "Unreadable message parked: {0}", e.getMessage());
                return kept(() -> messages.park(handler.queue(), id(messageId, body), body, reason(e)));
            }
        }

        private boolean handled(ReceivedEvent event) {
            new RequestContext(event.correlationId(), event.traceparent(), Locale.ROOT).bind();
            try {
                inbox.receive(handler, event);
                return true;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "%s could not handle %s".formatted(handler.queue(), event.id()));
                var wait = Retries.STANDARD.waitAfter(1, random).orElseThrow();
                return kept(() -> messages.keepForRetry(handler.queue(), event, reason(e), wait));
            } finally {
                RequestContext.clear();
            }
        }

        private boolean kept(Runnable keeping) {
            try {
                keeping.run();
                return true;
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "{0} leaves a message with the broker: {1}", new Object[] {
                    handler.queue(), e.getMessage()
                });
                return false;
            }
        }

        private static String reason(RuntimeException failure) {
            return String.valueOf(failure);
        }

        // PostgreSQL's text holds no NUL, neither as a byte nor behind a JSON escape.
        private static String text(byte[] body) {
            return new String(body, StandardCharsets.UTF_8)
                    .replace('\0', '\ufffd')
                    .replace("\\u0000", "\\ufffd");
        }

        // A stranger's message may have no id; its redelivery must be the same message all the same.
        private static String id(@Nullable String messageId, String body) {
            return messageId != null
                    ? messageId
                    : UUID.nameUUIDFromBytes(body.getBytes(StandardCharsets.UTF_8))
                            .toString();
        }
    }
}
