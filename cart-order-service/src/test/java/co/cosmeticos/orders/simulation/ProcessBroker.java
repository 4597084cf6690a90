package co.cosmeticos.orders.simulation;

import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.amqp.AmqpSettings;
import co.cosmeticos.platform.amqp.Broker;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A process's connection to the broker in memory. */
@SuppressWarnings("NullAway") // nothing is connected, so nothing needs threads and nobody is told
final class ProcessBroker extends Broker {

    private static final AmqpSettings SETTINGS = new AmqpSettings(
            "amqp://in-memory", CertificateAuthorities.ofTheJvm(), Optional.empty(), 32, Duration.ofSeconds(10));

    private final Ports ports;
    private final MemoryBroker broker;
    private final Host host;

    ProcessBroker(ServiceIdentity service, Ports ports, MemoryBroker broker, Host host) {
        super(SETTINGS, service, null, null, null);
        this.ports = ports;
        this.broker = broker;
        this.host = host;
    }

    @Override
    public Channel channel() throws IOException {
        return new ChannelPort(ports, broker, host).channel();
    }
}
