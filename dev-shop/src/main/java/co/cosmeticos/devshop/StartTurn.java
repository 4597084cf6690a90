package co.cosmeticos.devshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The turn of one launcher to start the servers of a Liberty installation. A server unpacks its application beside its
 * configuration: two shops of one installation that started at once would read what the other has half written.
 */
final class StartTurn {

    private StartTurn() {}

    /** Waits for the turn and starts servers in it. */
    static void take(Path liberty, Runnable start) {
        try (var file = FileChannel.open(
                liberty.resolve("usr").resolve("starting"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            start.run();
        } catch (IOException e) {
            throw new UncheckedIOException("No turn to start servers of " + liberty, e);
        }
    }
}
