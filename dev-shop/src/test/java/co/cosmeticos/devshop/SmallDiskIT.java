package co.cosmeticos.devshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.embedded.EmbeddedBroker;
import co.cosmeticos.embedded.FreePort;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker's libraries ask for five free gigabytes and a tenth of the disk; a developer's disk is often fuller. */
class SmallDiskIT {

    private static final String FULL_DISK = "mount -t tmpfs -o size=120m none \"$0\""
            + " && dd if=/dev/zero of=\"$0/filler\" bs=1M count=110 status=none && exec \"$@\"";

    @TempDir
    Path disk;

    @Test
    void the_broker_takes_messages_on_a_disk_with_little_room() throws Exception {
        assumeThat(onFullDisk("true").start().waitFor())
                .as("a user may mount a file system of his own")
                .isZero();
        var uri = "amqp://%s:small@127.0.0.1:%d/%%2f".formatted(EmbeddedBroker.USER, FreePort.find());
        var broker = broker(uri).start();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> !broker.isAlive() || EmbeddedBroker.answers(uri));
            assertThat(broker.isAlive()).as(() -> output(broker)).isTrue();
            publish(uri);
        } finally {
            broker.getOutputStream().close();
            assertThat(broker.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private ProcessBuilder broker(String uri) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var broker = onFullDisk(java, "-Xmx128m", "-cp", classes, StoreMain.class.getName(), "broker");
        broker.environment()
                .putAll(Map.of(
                        "STORE_FOLDER",
                        disk.resolve("broker").toString(),
                        "STORE_PORT",
                        uri.replaceAll(".*:(\\d+)/.*", "$1"),
                        "STORE_PASSWORD",
                        "small",
                        "SHOP_LIFELINE",
                        "stdin"));
        return broker.redirectErrorStream(true);
    }

    // A mount of its own in a user namespace of its own needs no root, and goes with the process.
    private ProcessBuilder onFullDisk(String... command) {
        var whole = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", FULL_DISK, disk.toString()));
        whole.addAll(List.of(command));
        return new ProcessBuilder(whole);
    }

    private static void publish(String uri) throws Exception {
        var factory = new ConnectionFactory();
        factory.setUri(uri);
        try (var connection = factory.newConnection();
                var channel = connection.createChannel()) {
            channel.confirmSelect();
            channel.queueDeclare("memory", true, false, false, null);
            var body = "batom".getBytes(StandardCharsets.UTF_8);
            channel.basicPublish("", "memory", true, MessageProperties.PERSISTENT_BASIC, body);
            channel.waitForConfirmsOrDie(5_000);
        }
    }

    private static String output(Process broker) {
        try {
            return new String(broker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
