package co.cosmeticos.devshop.parts;

import co.cosmeticos.devshop.data.ProcessRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Part that runs as a separate process, with its log in the data folder. */
public final class ProcessPart implements Part {

    private static final long POLL_MILLIS = 200;
    private static final long LOG_LINES = 25;
    // Liberty gives requests in flight 30 s.
    private static final long STOP_SECONDS = 40;

    /**
     * How to run the process.
     *
     * @param tied whether closing its standard input ends it, see {@code ParentWatch}
     * @param startTimeout how long it may take to become ready
     */
    public record Program(
            String name,
            String address,
            List<String> command,
            Map<String, String> environment,
            Path log,
            boolean tied,
            BooleanSupplier ready,
            Duration startTimeout) {

        public Program {
            command = List.copyOf(command);
            environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        }
    }

    private final Program program;
    private final ProcessRecords records;
    private volatile @Nullable Process process;

    public ProcessPart(Program program, ProcessRecords records) {
        this.program = program;
        this.records = records;
    }

    @Override
    public String name() {
        return program.name();
    }

    @Override
    public String address() {
        return program.address();
    }

    @Override
    public void start(Map<String, String> extra) {
        var environment = new HashMap<>(program.environment());
        environment.putAll(extra);
        var started = launch(environment);
        process = started;
        records.record(name(), started.toHandle());
        awaitReady(started);
    }

    private Process launch(Map<String, String> environment) {
        try {
            keepPreviousLog();
            var builder = new ProcessBuilder(program.command())
                    .redirectErrorStream(true)
                    .redirectOutput(program.log().toFile());
            builder.environment().putAll(environment);
            if (program.tied()) {
                builder.environment().put("SHOP_LIFELINE", "stdin");
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name() + " cannot be started", e);
        }
    }

    private void keepPreviousLog() throws IOException {
        if (Files.exists(program.log())) {
            var previous = program.log().resolveSibling(name() + ".previous.log");
            Files.move(program.log(), previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void awaitReady(Process started) {
        var until = System.nanoTime() + program.startTimeout().toNanos();
        while (!program.ready().getAsBoolean()) {
            if (!started.isAlive()) {
                throw new PartFailed("%s ended with status %d while it started.%n%s"
                        .formatted(name(), started.exitValue(), lastWords()));
            }
            if (System.nanoTime() > until) {
                throw new PartFailed("%s was not ready after %d s.%n%s"
                        .formatted(name(), program.startTimeout().toSeconds(), lastWords()));
            }
            LockSupport.parkNanos(Duration.ofMillis(POLL_MILLIS).toNanos());
        }
    }

    private String lastWords() {
        try (var lines = Files.lines(program.log())) {
            var all = lines.toList();
            var tail = all.subList((int) Math.max(0, all.size() - LOG_LINES), all.size());
            return "The end of %s:%n%s".formatted(program.log(), String.join(System.lineSeparator(), tail));
        } catch (IOException e) {
            return "There is no log at " + program.log() + ".";
        }
    }

    @Override
    public void stop() {
        var running = process;
        if (running == null) {
            return;
        }
        try {
            if (program.tied()) {
                running.getOutputStream().close();
            } else {
                running.destroy();
            }
            if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            running.destroyForcibly();
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        records.delete(name());
        process = null;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }
}
