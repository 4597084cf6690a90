package co.cosmeticos.embedded;

import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.BrokerModel;

/** AMQP 0-9-1 broker (Apache Qpid Broker-J) in place of RabbitMQ: durable on Berkeley DB, or in memory. */
public final class EmbeddedBroker implements AutoCloseable {

    /** The only account of the broker. */
    public static final String USER = "shop";

    // Berkeley DB writes nothing below five free gigabytes, and the broker blocks publishers when a disk is nine tenths
    // full: limits for servers, under which a shop on a developer's disk might not start.
    private static final String LITTLE_ROOM = """
            {"je.freeDisk": "1048576", "store.filesystem.maxUsagePercent": "100"}""";

    private final SystemLauncher launcher = new SystemLauncher();
    private final String uri;

    private EmbeddedBroker(String uri) {
        this.uri = uri;
    }

    /** Starts a broker whose queues and messages survive a restart. */
    public static EmbeddedBroker durable(Path folder, int port, String password) {
        return start(folder, port, password, "BDB");
    }

    /** Starts a broker in memory. */
    public static EmbeddedBroker inMemory(Path folder, int port, String password) {
        return start(folder, port, password, "Memory");
    }

    private static EmbeddedBroker start(Path folder, int port, String password, String store) {
        var broker = new EmbeddedBroker("amqp://%s:%s@127.0.0.1:%d/%%2f".formatted(USER, password, port));
        try {
            Files.createDirectories(folder);
            var configuration = folder.resolve("initial.json");
            Files.writeString(configuration, configuration(folder, port, password, store));
            broker.launch(folder, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException("The AMQP broker did not start on port " + port, e);
        }
        broker.awaitLogin(Duration.ofSeconds(60));
        return broker;
    }

    // The library declares Exception; whatever it throws, the broker did not start.
    private void launch(Path folder, Path configuration) {
        System.setProperty("qpid.work_dir", folder.resolve("work").toString());
        try {
            launcher.startup(Map.of(
                    "type",
                    "Memory",
                    "initialConfigurationLocation",
                    configuration.toUri().toString(),
                    "startupLoggedToSystemOut",
                    false,
                    "context",
                    Map.of("qpid.work_dir", folder.resolve("work").toString())));
        } catch (Exception e) {
            throw new IllegalStateException("The AMQP broker did not start.", e);
        }
    }

    // The port is open before the virtual host is: only a log-in shows that the broker is ready.
    private void awaitLogin(Duration limit) {
        var until = System.nanoTime() + limit.toNanos();
        while (!answers(uri)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("The AMQP broker takes no log-in.");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Whether the broker at this address accepts a log-in. */
    public static boolean answers(String uri) {
        var factory = new ConnectionFactory();
        try {
            factory.setUri(uri);
            factory.newConnection().close();
            return true;
        } catch (IOException | TimeoutException e) {
            return false;
        } catch (java.net.URISyntaxException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String configuration(Path folder, int port, String password, String store) {
        return """
                {"name": "shop", "modelVersion": "%s", "context": %s,
                 "authenticationproviders": [{"name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
                   "users": [{"name": "%s", "type": "managed", "password": "%s"}]}],
                 "ports": [{"name": "AMQP", "port": "%d", "bindingAddress": "127.0.0.1",
                   "authenticationProvider": "plain", "protocols": ["AMQP_0_9_1"],
                   "virtualhostaliases": [{"name": "nameAlias", "type": "nameAlias"},
                                          {"name": "defaultAlias", "type": "defaultAlias"}]}],
                 "virtualhostnodes": [%s]}
                """.formatted(BrokerModel.MODEL_VERSION, LITTLE_ROOM, USER, password, port, virtualHost(folder, store));
    }

    private static String virtualHost(Path folder, String store) {
        if ("Memory".equals(store)) {
            return """
                    {"name": "default", "type": "Memory", "defaultVirtualHostNode": "true",
                     "virtualHostInitialConfiguration": "{\\"type\\": \\"Memory\\"}"}
                    """;
        }
        return """
                {"name": "default", "type": "JSON", "storePath": "%s", "defaultVirtualHostNode": "true",
                 "virtualHostInitialConfiguration": "{\\"type\\": \\"%s\\", \\"storePath\\": \\"%s\\"}"}
                """.formatted(path(folder.resolve("node")), store, path(folder.resolve("messages")));
    }

    // Windows paths too must be valid inside JSON.
    private static String path(Path path) {
        return path.toAbsolutePath().toString().replace('\\', '/');
    }

    /** The AMQP address with its credentials. */
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        launcher.shutdown();
    }
}
