package co.cosmeticos.orders.simulation;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** RabbitMQ as far as the shop uses it: durable queues, competing consumers, redelivery of what was not acknowledged. */
final class MemoryBroker {

    private static final int LOOKAHEAD = 4;

    private final Ports ports;
    private final Map<String, List<String>> bindings = new LinkedHashMap<>();
    private final Map<String, List<Message>> queues = new LinkedHashMap<>();
    private final Map<String, List<Actor>> idle = new HashMap<>();
    private final List<Enqueued> enqueued = new ArrayList<>();
    private final Set<Enqueued> known = new HashSet<>();
    private int underWay;

    MemoryBroker(Ports ports) {
        this.ports = ports;
    }

    private record Message(String routingKey, BasicProperties properties, byte[] body, String subject) {}

    /** That a message came into a queue for the first time; its id is {@code event/sequence}. */
    record Enqueued(String queue, String messageId, String subject) {
        long sequence() {
            return Long.parseLong(messageId.substring(messageId.indexOf('/') + 1));
        }
    }

    List<Enqueued> enqueued() {
        return enqueued;
    }

    boolean isEmpty() {
        return underWay == 0 && queues.values().stream().allMatch(List::isEmpty);
    }

    void declare(String queue) {
        queues.computeIfAbsent(queue, any -> new ArrayList<>());
        bindings.computeIfAbsent(queue, any -> new ArrayList<>());
        idle.computeIfAbsent(queue, any -> new ArrayList<>());
    }

    void bind(String queue, String routingKey) {
        var keys = bindings.get(queue);
        if (!keys.contains(routingKey)) {
            keys.add(routingKey);
        }
    }

    /** Puts a message into every queue that is bound to it; false when there is none. */
    boolean route(String routingKey, BasicProperties properties, byte[] body) {
        var message = new Message(routingKey, properties, body, subject(body));
        var routed = false;
        for (var binding : bindings.entrySet()) {
            if (binding.getValue().contains("#") || binding.getValue().contains(routingKey)) {
                enqueue(binding.getKey(), message);
                routed = true;
            }
        }
        return routed;
    }

    private static String subject(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        var begin = text.indexOf("\"subject\":\"") + 11;
        return text.substring(begin, text.indexOf('"', begin));
    }

    private void enqueue(String queue, Message message) {
        queues.get(queue).add(message);
        var first = new Enqueued(queue, message.properties().getMessageId(), message.subject());
        if (known.add(first)) {
            enqueued.add(first);
        }
        wake(queue);
    }

    private void wake(String queue) {
        idle.get(queue).forEach(Actor::wake);
        idle.get(queue).clear();
    }

    /** A subscription: an actor of its process that takes one message after the other. */
    void consume(Host host, String queue, Channel channel, Consumer consumer) {
        ports.scheduler().spawn(host.name + " " + queue, host, () -> {
            for (long tag = 1; !ChannelPort.of(channel).isAborted(); tag++) {
                deliver(queue, next(queue), channel, consumer, tag);
            }
        });
    }

    private Message next(String queue) {
        var waiting = queues.get(queue);
        while (waiting.isEmpty()) {
            idle.get(queue).add(ports.scheduler().running());
            ports.scheduler().sleep();
        }
        var place = ports.weather().isCalm() ? 0 : ports.weather().between(0, Math.min(LOOKAHEAD, waiting.size()) - 1);
        var subject = waiting.get(place).subject();
        for (var earlier = 0; earlier < place; earlier++) {
            if (waiting.get(earlier).subject().equals(subject)) {
                return waiting.remove(earlier);
            }
        }
        return waiting.remove(place);
    }

    private void deliver(String queue, Message message, Channel channel, Consumer consumer, long tag) {
        underWay++;
        var acknowledged = false;
        try {
            ports.reach("delivery to " + queue, 20_000);
            var envelope = new Envelope(tag, false, "shop.events", message.routingKey());
            consumer.handleDelivery(queue, envelope, message.properties(), message.body());
            acknowledged = ChannelPort.of(channel).isAcknowledged(tag);
        } catch (IOException | AlreadyClosedException broken) {
            // The broker delivers it again.
        } finally {
            underWay--;
            if (!acknowledged) {
                queues.get(queue).add(0, message);
                wake(queue);
            }
        }
    }

    static AlreadyClosedException closed() {
        return new AlreadyClosedException(new ShutdownSignalException(false, false, null, "simulated"));
    }
}
