package co.cosmeticos.platform.outbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.amqp.Broker;
import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.MessageProperties;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes batches of persistent, mandatory messages with publisher confirms. An event counts as published when it is
 * confirmed and not returned (RabbitMQ's reliability guide): RabbitMQ returns and confirms an unroutable message, Qpid
 * returns and rejects it.
 */
@Component
public class EventPublisher {

    private static final Logger LOG = Logger.getLogger(EventPublisher.class.getName());

    private final Broker broker;
    private final ServiceIdentity service;
    private @Nullable Batch batch;

    @Inject
    public EventPublisher(Broker broker, ServiceIdentity service) {
        this.broker = broker;
        this.service = service;
    }

    /**
     * Publishes in order and waits for the confirms.
     *
     * @return the sequences of the published events
     * @throws IOException when the broker is unreachable or times out; then none counts as published
     */
    synchronized Set<Long> publish(List<PendingEvent> events) throws IOException {
        try {
            var open = openBatch();
            open.begin();
            for (var event : events) {
                open.add(event, service.name());
            }
            return open.confirmed(broker.settings().confirmTimeout().toMillis());
        } catch (IOException | AlreadyClosedException e) {
            discard();
            throw new IOException("The broker did not take the events: " + e.getMessage(), e);
        }
    }

    private Batch openBatch() throws IOException {
        var open = batch;
        if (open == null || !open.channel.isOpen()) {
            open = new Batch(broker.channel());
            batch = open;
        }
        return open;
    }

    private void discard() {
        var open = batch;
        batch = null;
        if (open != null) {
            open.abort();
        }
    }

    /** A channel in confirm mode with the outcomes of the events in flight. */
    private static final class Batch {

        private final Channel channel;
        private final Object heard = new Object();
        private final java.util.NavigableMap<Long, Long> underWay = new java.util.TreeMap<>();
        private final Set<Long> confirmed = new HashSet<>();
        private final Set<String> returned = new HashSet<>();

        Batch(Channel channel) throws IOException {
            this.channel = channel;
            channel.confirmSelect();
            channel.addReturnListener(back -> {
                synchronized (heard) {
                    returned.add(back.getProperties().getMessageId());
                }
            });
            channel.addConfirmListener(this::onAck, this::onNack);
        }

        // The channel is unusable, whatever its state.
        void abort() {
            try {
                channel.abort();
            } catch (IOException e) {
                LOG.log(Level.FINE, "The channel was gone already.", e);
            }
        }

        void begin() {
            synchronized (heard) {
                underWay.clear();
                confirmed.clear();
                returned.clear();
            }
        }

        void add(PendingEvent event, String source) throws IOException {
            synchronized (heard) {
                underWay.put(channel.getNextPublishSeqNo(), event.sequence());
            }
            channel.basicPublish(
                    Broker.EXCHANGE,
                    event.type(),
                    true,
                    properties(event),
                    event.cloudEvent(source).getBytes(StandardCharsets.UTF_8));
        }

        private static AMQP.BasicProperties properties(PendingEvent event) {
            return MessageProperties.MINIMAL_PERSISTENT_BASIC
                    .builder()
                    .contentType("application/cloudevents+json")
                    .messageId(event.id() + "/" + event.sequence())
                    .type(event.type())
                    .correlationId(event.correlationId())
                    .build();
        }

        private void onAck(long tag, boolean multiple) {
            synchronized (heard) {
                var acked = multiple ? underWay.headMap(tag, true) : underWay.subMap(tag, true, tag, true);
                confirmed.addAll(acked.values());
                acked.clear();
                heard.notifyAll();
            }
        }

        private void onNack(long tag, boolean multiple) {
            synchronized (heard) {
                (multiple ? underWay.headMap(tag, true) : underWay.subMap(tag, true, tag, true)).clear();
                heard.notifyAll();
            }
        }

        Set<Long> confirmed(long timeoutMillis) throws IOException {
            var until = System.nanoTime() + timeoutMillis * 1_000_000L;
            synchronized (heard) {
                try {
                    while (!underWay.isEmpty()) {
                        heard.wait(timeLeft(until));
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException("stopped while waiting for confirms", e);
                }
                var held = new HashSet<>(confirmed);
                returned.forEach(id -> held.remove(Long.valueOf(id.substring(id.lastIndexOf('/') + 1))));
                return held;
            }
        }

        // Short waits, since a closed channel does not notify.
        private long timeLeft(long until) throws IOException {
            var left = (until - System.nanoTime()) / 1_000_000L;
            if (left <= 0 || !channel.isOpen()) {
                throw new IOException("no confirm came");
            }
            return Math.min(left, 100);
        }
    }
}
