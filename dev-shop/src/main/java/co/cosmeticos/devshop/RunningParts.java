package co.cosmeticos.devshop;

import co.cosmeticos.devshop.parts.Part;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Supervises the parts of a running shop: starts them in parallel, logs it, and reports when one dies. */
final class RunningParts {

    private static final long GRACE_MILLIS = 1_000;
    private static final long LOOK_NANOS = 5_000_000;

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Boolean> expectedToLive = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "parts");
        thread.setDaemon(true);
        return thread;
    });
    private final PrintStream console;
    private final Consumer<String> died;
    private final long began = System.nanoTime();

    /** @param died gets the name of a part that ended by itself */
    RunningParts(PrintStream console, Consumer<String> died) {
        this.console = console;
        this.died = died;
    }

    void add(Part part) {
        parts.put(part.name(), part);
    }

    /** Starts a part in the background; the future fails with the part. */
    CompletableFuture<Void> startLater(Part part) {
        return CompletableFuture.runAsync(() -> start(part.name(), Map.of()), threads);
    }

    /** Starts a part and returns when it is ready. */
    void start(String name, Map<String, String> extra) {
        var part = part(name);
        var start = System.nanoTime();
        part.start(extra);
        expectedToLive.put(name, true);
        part.process().ifPresent(process -> watch(name, process));
        console.printf(
                Locale.ROOT,
                "  %-18s up after %4.1f s   %-16s (%.1f s since the beginning)%n",
                name,
                seconds(start),
                part.address(),
                seconds(began));
    }

    /** Starts a part and returns as soon as its process is there; it may be killed before it is ready. */
    void launch(String name) {
        var part = part(name);
        var starting = startLater(part);
        while (part.process().isEmpty() && !starting.isDone()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        var unused = starting.exceptionally(failure -> {
            console.println("  " + failure.getMessage());
            return null;
        });
    }

    private void watch(String name, ProcessHandle process) {
        var unused = process.onExit().thenRunAsync(() -> lost(name), threads);
    }

    // Ctrl-C reaches a part and its launcher in any order, so an orderly end may look like a crash for a moment.
    private void lost(String name) {
        CompletableFuture.delayedExecutor(GRACE_MILLIS, TimeUnit.MILLISECONDS, threads)
                .execute(() -> {
                    if (expectedToLive.getOrDefault(name, false)
                            && part(name).process().isEmpty()) {
                        expectedToLive.put(name, false);
                        died.accept(name);
                    }
                });
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** Stops a part gracefully. */
    void stop(String name) {
        expectedToLive.put(name, false);
        part(name).stop();
    }

    /** Kills a part, as a crash would. */
    void kill(String name) {
        expectedToLive.put(name, false);
        part(name).process().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        part(name).stop();
    }

    /** Stops everything: first the parts that serve clients, last the ones that they depend on. */
    void stopAll(List<String> first) {
        parts.keySet().forEach(name -> expectedToLive.put(name, false));
        stopTogether(first);
        stopTogether(
                parts.keySet().stream().filter(name -> !first.contains(name)).toList());
    }

    private void stopTogether(List<String> names) {
        var stopping = new ArrayList<CompletableFuture<Void>>();
        names.forEach(
                name -> stopping.add(CompletableFuture.runAsync(() -> part(name).stop(), threads)));
        CompletableFuture.allOf(stopping.toArray(new CompletableFuture<?>[0])).join();
    }

    private Part part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("There is no part " + name + ", only " + parts.keySet());
        }
        return part;
    }
}
