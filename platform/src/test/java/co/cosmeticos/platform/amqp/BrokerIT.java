package co.cosmeticos.platform.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.fixtures.TestWire;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrokerIT {

    private final TestExecutor executor = new TestExecutor();
    private final TestWire wire = TestWire.to(URI.create(Stores.brokerUri()).getPort());
    private TestContainer container;

    /** A consumer that cannot subscribe at first. */
    @Singleton
    public static class Subscriber {
        private final AtomicInteger calls = new AtomicInteger();

        void subscribe(@Observes BrokerConnected connected) {
            if (calls.incrementAndGet() == 1) {
                throw new UncheckedIOException("no subscription", new IOException("the queue is being moved"));
            }
        }
    }

    @BeforeEach
    void start() {
        var uri = wire.through(Stores.brokerUri());
        container = TestContainer.of(Broker.class, Subscriber.class)
                .with(ServiceIdentity.class, new ServiceIdentity("test-service", "test"))
                .with(
                        Settings.class,
                        new Settings(
                                key -> Optional.ofNullable(
                                        Map.of("test.amqp.uri", uri).get(key)),
                                "test"))
                .with(ManagedScheduledExecutorService.class, executor.managed())
                .start();
        container.fire(new DatabaseReady());
    }

    @AfterEach
    void stop() {
        container.close();
        executor.close();
        wire.close();
    }

    @Test
    void the_first_connect_is_tried_until_the_broker_is_there_and_everybody_has_subscribed() {
        var broker = container.get(Broker.class);
        assertThat(broker.isConnected()).isFalse();
        assertThatThrownBy(broker::channel).isInstanceOf(IOException.class);

        wire.mend();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> container.get(Subscriber.class).calls.get() == 2 && broker.isConnected());
    }
}
