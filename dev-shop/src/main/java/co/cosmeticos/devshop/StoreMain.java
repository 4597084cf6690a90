package co.cosmeticos.devshop;

import co.cosmeticos.devshop.http.ParentWatch;
import co.cosmeticos.embedded.EmbeddedBroker;
import co.cosmeticos.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Main class of an embedded store in its own process, configured by {@code STORE_FOLDER, STORE_PORT, STORE_PASSWORD}. */
public final class StoreMain {

    // It logs every connection. The strong reference keeps the level, which would be garbage collected with the logger.
    private static final Logger BROKER = Logger.getLogger("org.apache.qpid");

    private StoreMain() {}

    /** Starts {@code broker} or {@code mongo}. */
    public static void main(String[] args) {
        BROKER.setLevel(Level.WARNING);
        var folder = Path.of(System.getenv("STORE_FOLDER"));
        var port = Integer.parseInt(System.getenv("STORE_PORT"));
        ParentWatch.closeAtExit(
                switch (args[0]) {
                    case "broker" -> EmbeddedBroker.durable(folder, port, System.getenv("STORE_PASSWORD"));
                    case "mongo" -> EmbeddedMongo.durable(folder, port);
                    default -> throw new IllegalArgumentException("There is no store " + args[0]);
                });
    }
}
