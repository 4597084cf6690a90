package co.cosmeticos.system.rollout;

import static org.awaitility.Awaitility.await;

import co.cosmeticos.embedded.FreePort;
import co.cosmeticos.system.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One server of a service, started and ended as Kubernetes does with the manifests of this repository. */
final class Pod {

    /** How long the mesh may go on to send requests after the end was decided. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(5);

    /** {@code preStop} of the Deployments. */
    private static final Duration PRE_STOP = Duration.ofSeconds(10);

    private static final Duration GONE_WITHIN = Duration.ofSeconds(45);
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final String service;
    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> endpoints;
    private final int port = FreePort.find();
    private Process server;

    /** @param endpoints of its service; its address is among them while it takes requests */
    Pod(String service, Path folder, Map<String, String> environment, List<String> endpoints) {
        this.service = service;
        this.folder = folder;
        this.environment = environment;
        this.endpoints = endpoints;
    }

    private String address() {
        return "http://localhost:" + port;
    }

    /** Starts the server without waiting for it. */
    void launch() {
        try {
            Files.createDirectories(folder);
            var wlp = Path.of(System.getProperty("shop.root"), "target", "liberty", "wlp");
            var builder = new ProcessBuilder(wlp.resolve("bin/server").toString(), "run", service)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(service + ".log").toFile());
            builder.environment().putAll(environment);
            builder.environment().put("HTTP_PORT", Integer.toString(port));
            builder.environment().put("WLP_OUTPUT_DIR", folder.toString());
            builder.environment().put("LOG_DIR", folder.resolve("logs").toString());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JVM_ARGS", "-Xmx256m -XX:+UseSerialGC");
            server = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes requests as soon as it is ready. */
    void join() {
        await(service + " at " + address() + " ready")
                .atMost(READY_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> Api.at(address()).get("/health/ready").status() == 200);
        endpoints.add(address());
    }

    /** Is deleted: forgotten by the mesh late, told to end after its {@code preStop}, and gone in time. */
    void leave() {
        LockSupport.parkNanos(FORGOTTEN_AFTER.toNanos());
        endpoints.remove(address());
        LockSupport.parkNanos(PRE_STOP.minus(FORGOTTEN_AFTER).toNanos());
        server.destroy();
        await(service + " gone")
                .atMost(GONE_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !server.isAlive());
    }

    void kill() {
        if (server != null) {
            server.destroyForcibly();
        }
    }
}
