package co.cosmeticos.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** What came of some clients that did the same again and again, each as soon as it had its answer. */
final class Load {

    private static final long LONGEST_MICROS = Duration.ofMinutes(1).toNanos() / 1_000;
    private static final int DIGITS = 3;

    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
    private long errors;
    private String firstError = "";

    private Load() {}

    static Load run(Operation operation, BenchmarkShop shop, int clients, Duration time) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var until = System.nanoTime() + time.toNanos();
            var running = new ArrayList<Future<Load>>();
            for (var i = 0; i < clients; i++) {
                var client = new Client(shop, i);
                running.add(threads.submit(() -> new Load().repeat(operation, client, until)));
            }
            var all = new Load();
            for (var one : running) {
                all.add(one.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Load repeat(Operation operation, Client client, long until) throws InterruptedException {
        while (System.nanoTime() < until) {
            var began = System.nanoTime();
            try {
                operation.perform(client);
                micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - began) / 1_000));
            } catch (Client.Failed e) {
                errors++;
                firstError = String.valueOf(e.getMessage());
            }
        }
        return this;
    }

    private void add(Load other) {
        micros.add(other.micros);
        errors += other.errors;
        firstError = firstError.isEmpty() ? other.firstError : firstError;
    }

    long completed() {
        return micros.getTotalCount();
    }

    long errors() {
        return errors;
    }

    String firstError() {
        return firstError;
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
