package co.cosmeticos.system.crashes;

import static org.awaitility.Awaitility.await;

import co.cosmeticos.embedded.FreePort;
import eu.rekawek.toxiproxy.Proxy;
import eu.rekawek.toxiproxy.ToxiproxyClient;
import eu.rekawek.toxiproxy.model.ToxicDirection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/** Toxiproxy, whose program is named by {@code SHOP_TEST_TOXIPROXY}: stands before what a shop depends on, and spoils it. */
final class FaultProxy implements AutoCloseable {

    private static final String PROGRAM = "SHOP_TEST_TOXIPROXY";
    private static final String HERE = "127.0.0.1";
    private static final long SLOW_MILLIS = 2_000;

    private final Process process;
    private final ToxiproxyClient client;

    private FaultProxy(Process process, ToxiproxyClient client) {
        this.process = process;
        this.client = client;
    }

    /** What can be wrong with a line. */
    enum Fault {
        SLOW,
        RESETTING,
        BLACK_HOLED
    }

    /**
     * A line through the proxy.
     *
     * @param proxy what toxiproxy knows of it
     */
    record Line(Proxy proxy) {

        /** The port to connect to instead of the dependency's own. */
        int port() {
            return Integer.parseInt(
                    proxy.getListen().substring(proxy.getListen().lastIndexOf(':') + 1));
        }

        /** Spoils every connection, those that are open too. */
        void spoil(Fault fault) {
            try {
                switch (fault) {
                    case SLOW -> proxy.toxics().latency("slow", ToxicDirection.DOWNSTREAM, SLOW_MILLIS);
                    case RESETTING -> proxy.toxics().resetPeer("reset", ToxicDirection.DOWNSTREAM, 0);
                    case BLACK_HOLED -> {
                        proxy.toxics().timeout("no-question", ToxicDirection.UPSTREAM, 0);
                        proxy.toxics().timeout("no-answer", ToxicDirection.DOWNSTREAM, 0);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** All is well again. */
        void mend() {
            try {
                for (var toxic : proxy.toxics().getAll()) {
                    toxic.remove();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static FaultProxy start() {
        var program = System.getenv(PROGRAM);
        if (program == null) {
            throw new IllegalStateException(
                    PROGRAM + " must name toxiproxy's server; .ci/with-fault-proxy COMMAND... brings one.");
        }
        try {
            var port = FreePort.find();
            var process = new ProcessBuilder(program, "-host", HERE, "-port", Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            var client = new ToxiproxyClient(HERE, port);
            await("toxiproxy")
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> client.getProxies().isEmpty());
            return new FaultProxy(process, client);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A good line to this port of this machine. */
    Line to(String name, int port) {
        try {
            return new Line(client.createProxy(name, HERE + ":0", HERE + ":" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
