package co.cosmeticos.system.edge;

import static org.awaitility.Awaitility.await;

import co.cosmeticos.embedded.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Envoy with {@code edge/envoy.yaml}, the program named by {@code SHOP_TEST_ENVOY}, before servers of this machine. */
final class Envoy implements AutoCloseable {

    private static final String PROGRAM = "SHOP_TEST_ENVOY";

    private final Process process;
    private final int port;

    private Envoy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it; all services are behind this port. */
    static Envoy before(int services) {
        var program = System.getenv(PROGRAM);
        if (program == null) {
            throw new IllegalStateException(PROGRAM + " must name Envoy; .ci/with-envoy COMMAND... brings it.");
        }
        try {
            var port = FreePort.find();
            var file = Files.createTempFile("shop-envoy", ".yaml");
            file.toFile().deleteOnExit();
            Files.writeString(file, settings(port, services));
            var process = new ProcessBuilder(
                            program,
                            "-c",
                            file.toString(),
                            "-l",
                            "error",
                            "--disable-hot-restart",
                            "--concurrency",
                            "1")
                    .inheritIO()
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            await("Envoy").atMost(Duration.ofSeconds(20)).until(() -> answers(port));
            return new Envoy(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings(int port, int services) throws IOException {
        return Files.readString(Path.of(System.getProperty("shop.root"), "edge", "envoy.yaml"))
                .replace("address: 0.0.0.0, port_value: 8000", "address: 127.0.0.1, port_value: " + port)
                .replaceAll(
                        "address: (?:product-service|auth-service|cart-order-service|async-worker), port_value: 8080",
                        "address: 127.0.0.1, port_value: " + services);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
