package co.cosmeticos.system.limits;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;

/**
 * How much more processor time this machine takes at the moment than a quiet one. Others share its processors: the same work
 * has been seen to take four times as long for minutes.
 */
final class Slowdown {

    private static final long QUIET_NANOS = 30_000_000;
    private static final int WORDS = 200_000;
    private static final int DIFFERENT_WORDS = 50_021;

    private Slowdown() {}

    /** What a quiet machine would have spent; never more than was spent here. */
    static Duration without(Duration spent) {
        var least = Math.min(work(), Math.min(work(), work()));
        var slower = Math.max(1, (double) least / QUIET_NANOS);
        return Duration.ofNanos((long) (spent.toNanos() / slower));
    }

    // Counts words, which takes memory, text and a table, as the work of a server does.
    private static long work() {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        var words = new HashMap<String, Integer>();
        for (var n = 0; n < WORDS; n++) {
            words.merge(Integer.toString(n * 7919 % DIFFERENT_WORDS, 36), 1, Integer::sum);
        }
        if (words.isEmpty()) {
            throw new AssertionError("Nothing was counted.");
        }
        return threads.getCurrentThreadCpuTime() - before;
    }
}
