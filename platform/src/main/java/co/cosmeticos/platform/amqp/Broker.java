package co.cosmeticos.platform.amqp;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Recoverable;
import com.rabbitmq.client.RecoveryListener;
import com.rabbitmq.client.ShutdownSignalException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The only AMQP connection of the service. Retries the first connect until it succeeds; afterwards the client library
 * recovers the connection, its channels, queues and consumers.
 */
@Component
public class Broker {

    /** The durable topic exchange of all events; routing key = event type. */
    public static final String EXCHANGE = "shop.events";

    private static final Logger LOG = Logger.getLogger(Broker.class.getName());
    private static final int RETRY_SECONDS = 2;
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int RECOVERY_MILLIS = 1_000;

    private final AmqpSettings settings;
    private final ServiceIdentity service;
    private final ManagedScheduledExecutorService executor;
    private final Event<BrokerConnected> connected;
    private final Event<BrokerRecovered> recovered;
    private volatile @Nullable Connection connection;
    private volatile @Nullable Future<?> attempt;

    @Inject
    public Broker(
            AmqpSettings settings,
            ServiceIdentity service,
            ManagedScheduledExecutorService executor,
            Event<BrokerConnected> connected,
            Event<BrokerRecovered> recovered) {
        this.settings = settings;
        this.service = service;
        this.executor = executor;
        this.connected = connected;
        this.recovered = recovered;
    }

    @Produces
    @Singleton
    static AmqpSettings settings(Settings settings) {
        return AmqpSettings.from(settings);
    }

    void start(@Observes DatabaseReady ready) {
        attempt = executor.submit(this::connect);
    }

    private void connect() {
        try {
            var opened = factory().newConnection(service.name());
            connection = opened;
            fireOnRecovery(opened);
            // The channel stays open: the client library declares again on it when it recovers the connection.
            opened.createChannel().exchangeDeclare(EXCHANGE, BuiltinExchangeType.TOPIC, true);
            connected.fire(new BrokerConnected());
        } catch (IOException | TimeoutException | UncheckedIOException | ShutdownSignalException e) {
            LOG.log(Level.WARNING, "The broker cannot be used yet: {0}", e.toString());
            abandon();
            attempt = executor.schedule(this::connect, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void fireOnRecovery(Connection opened) {
        ((Recoverable) opened).addRecoveryListener(new RecoveryListener() {
            @Override
            public void handleRecovery(Recoverable recoverable) {
                recovered.fire(new BrokerRecovered());
            }

            @Override
            public void handleRecoveryStarted(Recoverable recoverable) {
                // No channel can be used before recovery has ended.
            }
        });
    }

    // A connection without all of its consumers would look healthy and receive nothing.
    private void abandon() {
        var open = connection;
        connection = null;
        if (open != null) {
            open.abort(TIMEOUT_MILLIS);
        }
    }

    /** Connection factory by the settings; throws {@link IllegalArgumentException} when they are invalid. */
    ConnectionFactory factory() {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(settings.uri());
            if (factory.isSSL()) {
                factory.useSslProtocol(settings.authorities().context());
                factory.enableHostnameVerification();
            }
        } catch (URISyntaxException | GeneralSecurityException e) {
            throw new IllegalArgumentException("%s.amqp.uri is not an AMQP address.".formatted(service.prefix()), e);
        }
        factory.setSharedExecutor(executor);
        factory.setConnectionTimeout(TIMEOUT_MILLIS);
        factory.setNetworkRecoveryInterval(RECOVERY_MILLIS);
        factory.setRequestedHeartbeat(10);
        return factory;
    }

    /** A new channel; throws {@link IOException} while there is no connection. */
    public Channel channel() throws IOException {
        var open = connection;
        if (open == null || !open.isOpen()) {
            throw new IOException("There is no connection to the broker.");
        }
        return open.createChannel();
    }

    /** Declares a durable queue for these routing keys. */
    public void declare(Channel channel, String queue, Iterable<String> routingKeys) throws IOException {
        Map<String, Object> arguments = settings.queueType()
                .<Map<String, Object>>map(type -> Map.of("x-queue-type", type))
                .orElse(Map.of());
        channel.queueDeclare(queue, true, false, false, arguments);
        for (var key : routingKeys) {
            channel.queueBind(queue, EXCHANGE, key);
        }
    }

    /** Whether the connection is open. */
    public boolean isConnected() {
        var open = connection;
        return open != null && open.isOpen();
    }

    /** The settings of the connection. */
    public AmqpSettings settings() {
        return settings;
    }

    @PreDestroy
    void stop() {
        var trying = attempt;
        if (trying != null) {
            trying.cancel(true);
        }
        abandon();
    }
}
