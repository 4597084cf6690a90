package co.cosmeticos.platform.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.fixtures.TlsServer;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.settings.Settings;
import com.rabbitmq.client.ConnectionFactory;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that is spoken to by TLS is the one that its authority says it is. */
class BrokerTlsIT {

    private static final int BROKER = URI.create(Stores.brokerUri()).getPort();

    private final TlsServer server = TlsServer.before(BROKER, "localhost");

    @AfterEach
    void close() {
        server.close();
    }

    private static void with(TlsServer server, Optional<Path> authority, Consumer<ConnectionFactory> test) {
        var uri = "amqps" + Stores.brokerUri().substring("amqp".length()).replace("127.0.0.1:", "localhost:");
        var settings = new HashMap<>(Map.of("test.amqp.uri", uri.replace(":" + BROKER, ":" + server.port())));
        authority.ifPresent(file -> settings.put("test.stores.ca-file", file.toString()));
        try (var executor = new TestExecutor();
                var container = TestContainer.of(Broker.class)
                        .with(ServiceIdentity.class, new ServiceIdentity("test-service", "test"))
                        .with(Settings.class, new Settings(key -> Optional.ofNullable(settings.get(key)), "test"))
                        .with(ManagedScheduledExecutorService.class, executor.managed())
                        .start()) {
            test.accept(container.get(Broker.class).factory());
        }
    }

    private static void isRefused(ConnectionFactory factory) {
        assertThatThrownBy(factory::newConnection).isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void its_own_authority_and_name_open_a_connection() {
        with(server, Optional.of(server.authority()), factory -> {
            try (var connection = factory.newConnection()) {
                assertThat(connection.isOpen()).isTrue();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void an_authority_that_nobody_knows_does_not() {
        with(server, Optional.empty(), BrokerTlsIT::isRefused);
    }

    @Test
    void another_authority_does_not() {
        try (var other = TlsServer.before(BROKER, "localhost")) {
            with(server, Optional.of(other.authority()), BrokerTlsIT::isRefused);
        }
    }

    @Test
    void another_name_does_not() {
        try (var elsewhere = TlsServer.before(BROKER, "elsewhere.example")) {
            with(elsewhere, Optional.of(elsewhere.authority()), BrokerTlsIT::isRefused);
        }
    }

    @Test
    void a_file_without_a_certificate_is_told_at_the_start(@TempDir Path folder) throws Exception {
        var empty = Files.writeString(folder.resolve("empty.crt"), "");
        var words = Files.writeString(folder.resolve("words.crt"), "no certificate");
        for (var file : new Path[] {empty, words, folder.resolve("nothing.crt")}) {
            assertThatThrownBy(() -> with(server, Optional.of(file), factory -> {}))
                    .hasMessageContaining("stores.ca-file");
        }
    }
}
