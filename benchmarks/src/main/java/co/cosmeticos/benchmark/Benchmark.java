package co.cosmeticos.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts a shop of its own, and warms up and measures one operation after the other: {@code mvn -Pbenchmark}. Linux only,
 * since it reads {@code /proc}. A cost is the CPU time that the shop's processes used in a run, divided by the operations
 * that the run completed; so it holds on a machine that is busy with other things, as times do not.
 */
public final class Benchmark {

    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final int WARM_UP_CLIENTS = 8;

    private final BenchmarkShop shop;
    private final Processes processes;
    private final List<Operation> operations;
    private final Duration run;

    private Benchmark(BenchmarkShop shop, List<Operation> operations, Duration run) {
        this.shop = shop;
        this.operations = operations;
        this.processes = Processes.of(shop.process());
        this.run = run;
    }

    /** Writes the report to the file that {@code benchmark.report} names, and to the console. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var warmUp = Duration.ofSeconds(Long.getLong("benchmark.warmup", 90));
        var run = Duration.ofSeconds(Long.getLong("benchmark.seconds", 20));
        var clients = Arrays.stream(
                        System.getProperty("benchmark.clients", "8,32").split(",", -1))
                .map(String::trim)
                .map(Integer::valueOf)
                .toList();
        var report = Path.of(System.getProperty("benchmark.report", "benchmark.md"));
        try (var shop = BenchmarkShop.open()) {
            var text = new Benchmark(shop, operations(), run).measure(warmUp, clients);
            Files.writeString(report, text);
            System.out.println(text);
        }
    }

    private static List<Operation> operations() {
        var named = System.getProperty("benchmark.operations", "all");
        return "all".equals(named)
                ? List.of(Operation.values())
                : Arrays.stream(named.split(",", -1))
                        .map(name -> Operation.valueOf(name.trim()))
                        .toList();
    }

    private String measure(Duration warmUp, List<Integer> clients) throws InterruptedException {
        var results = new ArrayList<Result>();
        for (var operation : operations) {
            warmUp(operation, warmUp);
            for (var count : clients) {
                results.add(measure(operation, count));
            }
        }
        var memory = processes.memory();
        var mail = MailDelay.measure(shop);
        var idle = idle();
        var floor = Floor.measure(shop.process(), processes, run);
        return new Report(results, idle, memory, mail, floor).markdown();
    }

    // Each for itself: a checkout runs through far more code than a list, far less often in the same time, and would be
    // measured half compiled.
    private void warmUp(Operation operation, Duration time) throws InterruptedException {
        System.out.printf("%s, warming up for %d s%n", operation.text(), time.toSeconds());
        Load.run(operation, shop, WARM_UP_CLIENTS, time);
        shop.awaitQuiet();
    }

    private Processes.Cpu idle() throws InterruptedException {
        Thread.sleep(SETTLE.toMillis());
        var before = processes.cpu();
        Thread.sleep(run.toMillis());
        return processes.cpu().minus(before).dividedBy(run.toSeconds());
    }

    // What an operation leaves to others, events and mails, is its cost too: the clock of the CPU runs until it is
    // done.
    private Result measure(Operation operation, int clients) throws InterruptedException {
        System.out.printf("%s, %d clients%n", operation.text(), clients);
        var before = processes.cpu();
        var load = Load.run(operation, shop, clients, run);
        shop.awaitQuiet();
        var cpu = processes.cpu().minus(before);
        return new Result(operation, clients, run, load, cpu);
    }
}
