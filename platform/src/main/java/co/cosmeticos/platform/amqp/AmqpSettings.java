package co.cosmeticos.platform.amqp;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import java.time.Duration;
import java.util.Optional;

/**
 * Settings of the connection to the broker.
 *
 * @param uri with credentials, as {@code amqp://shop:secret@localhost:5672/%2f}; {@code amqps} for TLS
 * @param authorities that the broker is verified by when the connection is TLS
 * @param queueType {@code x-queue-type} of new queues; empty unless set, as not every broker supports it
 * @param prefetch unacknowledged messages of one consumer
 * @param confirmTimeout how long the relay waits for the broker's confirms
 */
public record AmqpSettings(
        String uri,
        CertificateAuthorities authorities,
        Optional<String> queueType,
        int prefetch,
        Duration confirmTimeout) {

    public AmqpSettings {
        if (prefetch < 1) {
            throw new IllegalArgumentException("amqp.prefetch must be at least 1, was " + prefetch);
        }
    }

    static AmqpSettings from(Settings settings) {
        return new AmqpSettings(
                settings.text("amqp.uri"),
                CertificateAuthorities.from(settings),
                settings.optional("amqp.queue-type"),
                settings.number("amqp.prefetch", 32),
                settings.duration("amqp.confirm-timeout", Duration.ofSeconds(10)));
    }
}
