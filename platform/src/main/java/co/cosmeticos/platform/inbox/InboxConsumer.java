package co.cosmeticos.platform.inbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.amqp.Broker;
import co.cosmeticos.platform.amqp.BrokerConnected;
import co.cosmeticos.platform.amqp.BrokerRecovered;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.health.Dependency;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Consumes the queues: effect and inbox row in one transaction, then the acknowledgment. A message that fails is stored in
 * the inbox for a retry and acknowledged, so that it blocks no other. A lost subscription is renewed until it
 * succeeds.
 */
@Component
public class InboxConsumer implements Dependency {

    private static final Logger LOG = Logger.getLogger(InboxConsumer.class.getName());

    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(1);
    private static final long RENEWAL_SECONDS = 1;

    private final Broker broker;
    private final MessageHandlers handlers;
    private final ProcessDelivery processDelivery;
    private final ManagedScheduledExecutorService executor;
    private final Failpoints failpoints;
    private final Map<String, Channel> subscriptions = new ConcurrentHashMap<>();
    private final Map<String, Future<?>> renewals = new ConcurrentHashMap<>();

    @Inject
    public InboxConsumer(
            Broker broker,
            MessageHandlers handlers,
            ProcessDelivery processDelivery,
            ManagedScheduledExecutorService executor,
            Failpoints failpoints) {
        this.broker = broker;
        this.handlers = handlers;
        this.processDelivery = processDelivery;
        this.executor = executor;
        this.failpoints = failpoints;
    }

    @Override
    public String name() {
        return "subscriptions";
    }

    /** Whether every queue is subscribed. */
    @Override
    public boolean isUp() {
        return handlers.all().stream().allMatch(this::stands);
    }

    private boolean stands(MessageHandler handler) {
        var channel = subscriptions.get(handler.queue());
        return channel != null && channel.isOpen();
    }

    void subscribe(@Observes BrokerConnected connected) {
        handlers.all().forEach(this::subscribe);
    }

    // Recovery skips a queue that could not be declared again, and its consumer is missing without an error.
    void complete(@Observes BrokerRecovered recovered) {
        handlers.all().stream()
                .filter(handler -> !stands(handler))
                .forEach(handler -> executor.execute(() -> renew(handler)));
    }

    private synchronized void subscribe(MessageHandler handler) {
        if (stands(handler)) {
            return;
        }
        var ended = subscriptions.remove(handler.queue());
        if (ended != null) {
            abandon(ended);
        }
        try {
            subscriptions.put(handler.queue(), consuming(handler));
        } catch (IOException e) {
            throw new UncheckedIOException("No subscription to " + handler.queue(), e);
        }
    }

    private Channel consuming(MessageHandler handler) throws IOException {
        var channel = broker.channel();
        try {
            broker.declare(channel, handler.queue(), handler.routingKeys());
            channel.basicQos(broker.settings().prefetch());
            // Recovery identifies consumers by their tag alone, and Qpid gives the first consumer of each channel the
            // same one.
            channel.basicConsume(handler.queue(), false, handler.queue(), new Delivery(channel, handler));
            return channel;
        } catch (IOException | ShutdownSignalException e) {
            abandon(channel);
            throw e;
        }
    }

    // Also removes it from what the client library recovers, whatever its state.
    private static void abandon(Channel channel) {
        try {
            channel.abort();
        } catch (IOException | ShutdownSignalException e) {
            LOG.log(Level.FINE, "The channel was gone already.", e);
        }
    }

    private void renew(MessageHandler handler) {
        try {
            subscribe(handler);
            LOG.log(Level.INFO, "{0} is subscribed again.", handler.queue());
        } catch (UncheckedIOException | ShutdownSignalException e) {
            LOG.log(Level.WARNING, "{0} cannot be subscribed yet: {1}", new Object[] {handler.queue(), e.getCause()});
            renewals.put(handler.queue(), executor.schedule(() -> renew(handler), RENEWAL_SECONDS, TimeUnit.SECONDS));
        }
    }

    @PreDestroy
    void stop() {
        renewals.values().forEach(renewal -> renewal.cancel(false));
    }

    /** A subscription; deliveries of a channel are sequential. */
    private final class Delivery extends DefaultConsumer {

        private final MessageHandler handler;

        Delivery(Channel channel, MessageHandler handler) {
            super(channel);
            this.handler = handler;
        }

        @Override
        public void handleDelivery(String consumerTag, Envelope envelope, AMQP.BasicProperties properties, byte[] body)
                throws IOException {
            try {
                take(envelope.getDeliveryTag(), properties, body);
            } catch (ShutdownSignalException e) {
                LOG.log(Level.FINE, "The channel is gone, and the message will come again.", e);
            } catch (RuntimeException | Error e) {
                // The client library would close the channel without subscribing again.
                LOG.log(Level.SEVERE, e, () -> handler.queue() + " failed outside of its handler.");
                renewAfter(String.valueOf(e));
            }
        }

        private void take(long tag, AMQP.BasicProperties properties, byte[] body) throws IOException {
            if (processDelivery.process(handler, properties.getMessageId(), body)) {
                failpoints.reach("inbox.before-ack");
                getChannel().basicAck(tag, false);
            } else {
                LockSupport.parkNanos(DATABASE_PAUSE.toNanos());
                getChannel().basicNack(tag, false, true);
            }
        }

        // The client library recovers a lost connection only.
        @Override
        public void handleShutdownSignal(String consumerTag, ShutdownSignalException signal) {
            if (!signal.isHardError() && !signal.isInitiatedByApplication()) {
                renewAfter(String.valueOf(signal.getMessage()));
            }
        }

        @Override
        public void handleCancel(String consumerTag) {
            renewAfter("canceled by the broker");
        }

        // Not on the thread of the connection, which an exception would end.
        private void renewAfter(String reason) {
            LOG.log(Level.WARNING, "{0} subscribes anew: {1}", new Object[] {handler.queue(), reason});
            executor.execute(() -> {
                abandon(getChannel());
                renew(handler);
            });
        }
    }
}
