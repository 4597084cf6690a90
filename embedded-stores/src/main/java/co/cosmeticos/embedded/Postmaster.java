package co.cosmeticos.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** PostgreSQL process of a data folder, by its {@code postmaster.pid}. */
final class Postmaster {

    private static final Duration CLOCK_PRECISION = Duration.ofSeconds(5);
    private static final long POLITE_SECONDS = 5;
    private static final long CERTAIN_SECONDS = 20;

    private Postmaster() {}

    /** The living process, unless the file is stale: after a restart of the machine its pid may belong to another process. */
    static Optional<ProcessHandle> of(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() < 3
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                            .filter(process -> startedAt(
                                    process,
                                    Instant.ofEpochSecond(
                                            Long.parseLong(lines.get(2).strip()))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedAt(ProcessHandle process, Instant noted) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, noted).abs().compareTo(CLOCK_PRECISION) < 0)
                .isPresent();
    }

    /** Stops the processes that an earlier run left on this folder, so that the next one can recover the data. */
    static void endLeftover(Path data) {
        var leftover = of(data);
        leftover.ifPresent(Postmaster::end);
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Its backends hold the shared memory that a new server refuses to share, so they are stopped too.
    static void end(ProcessHandle postmaster) {
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        postmaster.destroy();
        if (!gone(all, POLITE_SECONDS)) {
            all.forEach(ProcessHandle::destroyForcibly);
            gone(all, CERTAIN_SECONDS);
        }
    }

    private static boolean gone(List<ProcessHandle> processes, long seconds) {
        try {
            for (var process : processes) {
                process.onExit().get(seconds, TimeUnit.SECONDS);
            }
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
