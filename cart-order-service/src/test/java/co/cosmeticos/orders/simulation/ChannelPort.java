package co.cosmeticos.orders.simulation;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConfirmCallback;
import com.rabbitmq.client.Consumer;
import com.rabbitmq.client.Return;
import com.rabbitmq.client.ReturnCallback;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A channel of the AMQP client on the broker in memory. Confirms come inside of the call that they confirm, or never. */
final class ChannelPort implements InvocationHandler {

    private static final int PUBLISH_MICROS = 3_000;
    private static final int NO_ROUTE = 312;

    private final Ports ports;
    private final MemoryBroker broker;
    private final Host host;
    private final Set<Long> acknowledged = new HashSet<>();
    private boolean open = true;
    private boolean aborted;
    private boolean unconfirmed;
    private long published;
    private ReturnCallback returned = back -> {};
    private ConfirmCallback acked = (tag, multiple) -> {};
    private ConfirmCallback nacked = (tag, multiple) -> {};

    ChannelPort(Ports ports, MemoryBroker broker, Host host) {
        this.ports = ports;
        this.broker = broker;
        this.host = host;
    }

    Channel channel() {
        return (Channel)
                Proxy.newProxyInstance(ChannelPort.class.getClassLoader(), new Class<?>[] {Channel.class}, this);
    }

    static ChannelPort of(Channel channel) {
        return (ChannelPort) Proxy.getInvocationHandler(channel);
    }

    boolean isAborted() {
        return aborted;
    }

    boolean isAcknowledged(long tag) {
        return acknowledged.contains(tag);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws IOException {
        switch (method.getName()) {
            // Asked while a confirm is waited for: one that was held back does not come any more.
            case "isOpen" -> {
                return open && !unconfirmed;
            }
            case "getNextPublishSeqNo" -> {
                return published + 1;
            }
            case "addReturnListener" -> returned = (ReturnCallback) arguments[0];
            case "addConfirmListener" -> {
                acked = (ConfirmCallback) arguments[0];
                nacked = (ConfirmCallback) arguments[1];
            }
            case "queueDeclare" -> broker.declare((String) arguments[0]);
            case "queueBind" -> broker.bind((String) arguments[0], (String) arguments[2]);
            case "basicConsume" ->
                broker.consume(host, (String) arguments[0], (Channel) proxy, (Consumer) arguments[3]);
            case "basicPublish" ->
                publish((String) arguments[1], (BasicProperties) arguments[3], (byte[]) arguments[4]);
            case "basicAck" -> acknowledge((long) arguments[0]);
            case "abort" -> {
                open = false;
                aborted = true;
            }
            case "confirmSelect", "basicQos", "basicNack" -> {}
            default -> throw new UnsupportedOperationException(method.toString());
        }
        return null;
    }

    private void acknowledge(long tag) {
        ports.reach("ack", PUBLISH_MICROS);
        if (ports.weather().breaksBroker()) {
            ports.scheduler().mark("acknowledgment lost");
            throw MemoryBroker.closed();
        }
        acknowledged.add(tag);
    }

    private void publish(String routingKey, BasicProperties properties, byte[] body) throws IOException {
        ports.reach("publish " + routingKey, PUBLISH_MICROS);
        if (!open) {
            throw MemoryBroker.closed();
        }
        published++;
        switch (ports.weather().breaksBroker() ? ports.weather().between(0, 4) : 5) {
            case 0 -> lose();
            case 1 -> {
                broker.route(routingKey, properties, body);
                ports.scheduler().mark("confirm lost");
                open = false;
            }
            case 2 -> {
                ports.scheduler().mark("nack");
                nacked.handle(published, false);
            }
            case 3 -> giveBack(routingKey, properties, body);
            case 4 -> {
                // Confirmed with the next one, or, if there is none, not at all.
                broker.route(routingKey, properties, body);
                unconfirmed = true;
            }
            default -> take(routingKey, properties, body);
        }
    }

    private void lose() throws IOException {
        ports.scheduler().mark("publish not heard");
        open = false;
        throw new IOException("the connection broke");
    }

    private void take(String routingKey, BasicProperties properties, byte[] body) throws IOException {
        if (broker.route(routingKey, properties, body)) {
            acked.handle(published, unconfirmed);
            unconfirmed = false;
        } else {
            giveBack(routingKey, properties, body);
        }
    }

    // RabbitMQ confirms what it could not route, after it has returned it.
    private void giveBack(String routingKey, BasicProperties properties, byte[] body) throws IOException {
        ports.scheduler().mark("no route");
        returned.handle(new Return(NO_ROUTE, "NO_ROUTE", "shop.events", routingKey, properties, body));
        acked.handle(published, false);
    }
}
