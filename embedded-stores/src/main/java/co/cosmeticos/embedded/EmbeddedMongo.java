package co.cosmeticos.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MongoDB wire protocol on an H2 file, with the subset of MongoDB that the shop uses. */
public final class EmbeddedMongo implements AutoCloseable {

    private final MongoServer server;
    private final String uri;

    private EmbeddedMongo(MongoServer server, String uri) {
        this.server = server;
        this.uri = uri;
    }

    /** Starts on a file that survives a restart. */
    public static EmbeddedMongo durable(Path folder, int port) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start(new H2Backend(folder.resolve("mongo.mv").toString()), port);
    }

    /** Starts in memory, on a free port when {@code port} is 0. */
    public static EmbeddedMongo inMemory(int port) {
        return start(H2Backend.inMemory(), port);
    }

    private static EmbeddedMongo start(H2Backend backend, int port) {
        var server = new MongoServer(backend);
        server.bind("127.0.0.1", port);
        return new EmbeddedMongo(
                server, "mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    }

    /** The connection string. */
    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
