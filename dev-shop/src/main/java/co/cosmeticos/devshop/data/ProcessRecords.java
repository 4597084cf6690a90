package co.cosmeticos.devshop.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Records of running processes, a file per part with pid and start time, so that the next launcher can end those that a killed
 * one has left.
 *
 * <p>A pid alone is not enough: after a restart of the machine it may belong to another process. The command is no help: a server
 * is started by a shell script, whose process becomes Java while it starts.
 */
public final class ProcessRecords {

    private static final Duration CLOCK_PRECISION = Duration.ofSeconds(2);
    private static final long POLITE_SECONDS = 10;

    private final Path folder;

    public ProcessRecords(DataFolder data) {
        this(data.folder("run"));
    }

    private ProcessRecords(Path folder) {
        this.folder = folder;
    }

    /** Read access to the records of a data folder that another process owns. */
    public static ProcessRecords in(Path data) {
        return new ProcessRecords(data.resolve("run"));
    }

    /** Records the process of a part. */
    public void record(String part, ProcessHandle process) {
        var info = process.info();
        var lines = List.of(
                Long.toString(process.pid()),
                info.startInstant().map(Instant::toString).orElse(""));
        try {
            Files.write(folder.resolve(part), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the record of a part that has ended. */
    public void delete(String part) {
        try {
            Files.deleteIfExists(folder.resolve(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of a part, if it lives. */
    public Optional<ProcessHandle> find(String part) {
        try {
            var file = folder.resolve(part);
            return Files.exists(file) ? living(Files.readAllLines(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> living(List<String> lines) {
        if (lines.size() < 2 || lines.get(1).isEmpty()) {
            return Optional.empty();
        }
        var start = Instant.parse(lines.get(1));
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(process -> process.info()
                        .startInstant()
                        .filter(s -> Duration.between(s, start).abs().compareTo(CLOCK_PRECISION) <= 0)
                        .isPresent());
    }

    /** Ends every process left by an earlier run, and returns the names of their parts. */
    public List<String> endLeftovers() {
        var ended = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var part = String.valueOf(file.getFileName());
                find(part).ifPresent(process -> {
                    end(process);
                    ended.add(part);
                });
                delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ended;
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(POLITE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
