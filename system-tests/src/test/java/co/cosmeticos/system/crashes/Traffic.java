package co.cosmeticos.system.crashes;

import co.cosmeticos.system.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What customers ask for all the time, each kind of request at its own pace, whether the last one was answered or not. */
public final class Traffic {

    /** Far above a busy machine's jitter, and far below the two seconds of a fault that has leaked. */
    static final Duration SHORT = Duration.ofSeconds(1);

    private static final int TIMES_AS_LONG = 5;

    /**
     * A kind of request.
     *
     * @param every the pause between two of them
     * @param prepare does what must be there before, and gives the request whose time counts
     */
    public record Kind(String name, Duration every, Supplier<Supplier<Answer>> prepare) {}

    /**
     * What came of one request.
     *
     * @param failure of the line, and empty when there was an answer
     */
    public record Seen(String kind, Answer answer, String failure, Duration took) {

        public int status() {
            return answer == null ? 0 : answer.status();
        }

        @Override
        public String toString() {
            return "%s: %d after %d ms %s"
                    .formatted(kind, status(), took.toMillis(), answer == null ? failure : start(answer.body()));
        }

        private static String start(String body) {
            return body.substring(0, Math.min(body.length(), 300));
        }
    }

    private Traffic() {}

    /** All of these for so long; returns when the last one has been answered. */
    public static List<Seen> during(Duration time, List<Kind> kinds) throws InterruptedException {
        var seen = new ConcurrentLinkedQueue<Seen>();
        var threads = Executors.newCachedThreadPool();
        try {
            var paces = new ArrayList<Future<?>>();
            for (var kind : kinds) {
                paces.add(threads.submit(() -> {
                    var began = System.nanoTime();
                    for (var due = began;
                            due - began < time.toNanos();
                            due += kind.every().toNanos()) {
                        LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                        threads.execute(() -> seen.add(ask(kind)));
                    }
                }));
            }
            for (var pace : paces) {
                pace.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            threads.shutdown();
        }
        if (!threads.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {
            throw new AssertionError("Some requests were never answered.");
        }
        return List.copyOf(seen);
    }

    // Whatever a request throws is what was seen of it.
    private static Seen ask(Kind kind) {
        var began = System.nanoTime();
        try {
            var request = kind.prepare().get();
            began = System.nanoTime();
            var answer = request.get();
            return new Seen(kind.name(), answer, "", Duration.ofNanos(System.nanoTime() - began));
        } catch (RuntimeException | AssertionError e) {
            return new Seen(kind.name(), null, e.toString(), Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** The time within which 95 of 100 of these had their answer. */
    static Duration p95(List<Seen> seen, String kind) {
        return seen.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Seen::took)
                .sorted()
                .skip(seen.stream().filter(one -> one.kind().equals(kind)).count() * 95 / 100)
                .findFirst()
                .orElseThrow();
    }

    /** Up to which 95 of 100 may take now who took so long before. */
    static Duration bearable(List<Seen> before, String kind) {
        var longer = p95(before, kind).multipliedBy(TIMES_AS_LONG);
        return longer.compareTo(SHORT) > 0 ? longer : SHORT;
    }

    /** How each kind fared, in one line. */
    public static String summary(List<Seen> seen) {
        return seen.stream()
                .map(Seen::kind)
                .distinct()
                .sorted()
                .map(kind -> {
                    var statuses = seen.stream()
                            .filter(one -> one.kind().equals(kind))
                            .collect(
                                    Collectors.groupingBy(Seen::status, java.util.TreeMap::new, Collectors.counting()));
                    var longest = seen.stream()
                            .filter(one -> one.kind().equals(kind))
                            .mapToLong(one -> one.took().toMillis())
                            .max()
                            .orElse(0);
                    return "%s %s p95 %d max %d ms"
                            .formatted(kind, statuses, p95(seen, kind).toMillis(), longest);
                })
                .collect(Collectors.joining(", "));
    }
}
