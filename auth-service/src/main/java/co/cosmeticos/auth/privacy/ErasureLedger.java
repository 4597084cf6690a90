package co.cosmeticos.auth.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of erasures in a file apart from the database: a line of ids per erasure. Replicas append to the same
 * file, each line at once.
 */
@Component
public class ErasureLedger {

    private final ErasureSettings settings;

    @Inject
    public ErasureLedger(ErasureSettings settings) {
        this.settings = settings;
    }

    /** An erasure as its line tells it. */
    public record Line(UUID id, UserId userId, @Nullable String emailHash) {

        private static final String NONE = "-";

        static Line of(Erasure erasure) {
            return new Line(erasure.id(), erasure.userId(), erasure.emailHash());
        }

        static Line parse(String text) {
            var words = text.split(" ", -1);
            return new Line(
                    UUID.fromString(words[0]),
                    new UserId(UUID.fromString(words[1])),
                    NONE.equals(words[2]) ? null : words[2]);
        }

        @Override
        public String toString() {
            return "%s %s %s\n".formatted(id, userId, emailHash == null ? NONE : emailHash);
        }
    }

    /** Writes an erasure to the disk, before anything is erased; twice is as good as once. */
    public void append(Erasure erasure) {
        settings.ledger().ifPresent(file -> append(file, Line.of(erasure).toString()));
    }

    private static void append(Path file, String line) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger of erasures cannot be written: " + file, e);
        }
    }

    /** All lines; none where there is no file. */
    public List<Line> read() {
        return settings.ledger().filter(Files::exists).map(ErasureLedger::read).orElse(List.of());
    }

    // A line that a crash has cut off was of an erasure that had not begun.
    private static List<Line> read(Path file) {
        try {
            var text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(Line::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger of erasures cannot be read: " + file, e);
        }
    }
}
