package co.cosmeticos.benchmark;

import co.cosmeticos.devshop.ShopProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shop's processes, and what each has used: proc(5). */
final class Processes {

    private static final String POSTGRES = "postgres";
    private static final String SERVER = "dev-shop";
    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;
    private static final double MILLIS_PER_TICK = 10;

    private final Map<String, ProcessHandle> parts = new LinkedHashMap<>();

    private Processes() {}

    static Processes of(ShopProcess shop) {
        var processes = new Processes();
        List.of(SERVER, POSTGRES, "broker", "mongo", "mailbox", "payments")
                .forEach(part -> processes.parts.put(part, shop.process(part)));
        processes.parts.put("launcher", shop.launcher());
        return processes;
    }

    /**
     * CPU milliseconds.
     *
     * @param services the four of them, in one server
     * @param postgres all its processes
     * @param others of the shop: broker, MongoDB, mailbox, payment provider, launcher
     */
    record Cpu(double services, double postgres, double others) {

        double served() {
            return services + postgres;
        }

        double total() {
            return served() + others;
        }

        Cpu minus(Cpu earlier) {
            return new Cpu(services - earlier.services, postgres - earlier.postgres, others - earlier.others);
        }

        Cpu dividedBy(long count) {
            return new Cpu(services / count, postgres / count, others / count);
        }
    }

    Cpu cpu() {
        var others = parts.keySet().stream()
                .filter(part -> !part.equals(SERVER) && !part.equals(POSTGRES))
                .mapToDouble(this::millis)
                .sum();
        return new Cpu(millis(SERVER), millis(POSTGRES), others);
    }

    /** Mebibytes of each part; what PostgreSQL's processes share counts once. */
    Map<String, Long> memory() {
        var memory = new LinkedHashMap<String, Long>();
        parts.forEach((name, process) -> memory.put(
                name, family(name, process).mapToLong(Processes::kibibytes).sum() / 1024));
        return memory;
    }

    private double millis(String part) {
        var process = java.util.Objects.requireNonNull(parts.get(part));
        return family(part, process).mapToDouble(Processes::millis).sum();
    }

    // The launcher's children are the other parts; PostgreSQL's are itself.
    private static Stream<ProcessHandle> family(String part, ProcessHandle process) {
        return part.equals(POSTGRES) ? Stream.concat(Stream.of(process), process.descendants()) : Stream.of(process);
    }

    // User and system time, and those of the children that have ended: a server process of PostgreSQL may come and go.
    private static double millis(ProcessHandle process) {
        var text = read(Path.of("/proc", Long.toString(process.pid()), "stat"));
        if (text.isEmpty()) {
            return 0;
        }
        var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        var ticks = 0L;
        for (var i = USER_TIME; i <= CHILDREN_SYSTEM_TIME; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    private static long kibibytes(ProcessHandle process) {
        return read(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw new UncheckedIOException(e);
            }
            return "";
        }
    }
}
