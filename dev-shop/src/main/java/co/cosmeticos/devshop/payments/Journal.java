package co.cosmeticos.devshop.payments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Append-only journal file of lines. A line truncated by a crash was never confirmed, and is removed. */
final class Journal implements AutoCloseable {

    private final FileChannel file;
    private final Object flushing = new Object();
    private volatile long written;
    private volatile long flushed;

    /** Opens the file, passes every whole line to {@code reader}, and appends behind them. */
    Journal(Path path, Consumer<String> reader) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            written = read(path, reader);
            flushed = written;
            file.truncate(written);
            file.position(written);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be opened: " + path, e);
        }
    }

    private static long read(Path path, Consumer<String> reader) throws IOException {
        var whole = 0L;
        try (var lines = Files.newBufferedReader(path)) {
            var line = new StringBuilder();
            for (var next = lines.read(); next >= 0; next = lines.read()) {
                if (next != '\n') {
                    line.append((char) next);
                    continue;
                }
                var text = line.toString();
                reader.accept(text);
                whole += text.getBytes(StandardCharsets.UTF_8).length + 1L;
                line.setLength(0);
            }
        }
        return whole;
    }

    /** Writes a line; {@link #flush()} makes it durable. */
    synchronized void append(String line) {
        try {
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                written += file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when all lines so far are on the disk; concurrent callers share one fsync. */
    void flush() {
        var mine = written;
        synchronized (flushing) {
            if (flushed >= mine) {
                return;
            }
            var target = written;
            try {
                file.force(false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            flushed = target;
        }
    }

    @Override
    public void close() {
        try {
            flush();
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
