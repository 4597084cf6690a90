package co.cosmeticos.system.limits;

import java.time.Duration;
import java.util.function.IntConsumer;

/** The processor time of the server, as the operating system counts it. */
record Processor(ProcessHandle server) {

    private static final int REQUESTS = 5;
    private static final int TRIES = 20;

    /**
     * What the server spends on one of a few equal requests, on a machine that has nothing else to do. It does other work
     * besides, so this much or more is measured again, and the least of all counts.
     */
    Duration perRequest(IntConsumer request, Duration much) {
        var least = Duration.ofDays(1);
        for (var n = 0; n < TRIES && least.compareTo(much) >= 0; n++) {
            var spent = spent(request);
            spent = spent.compareTo(much) < 0 ? spent : Slowdown.without(spent);
            least = spent.compareTo(least) < 0 ? spent : least;
        }
        return least;
    }

    private Duration spent(IntConsumer request) {
        var before = total();
        for (var n = 0; n < REQUESTS; n++) {
            request.accept(n);
        }
        return total().minus(before).dividedBy(REQUESTS);
    }

    private Duration total() {
        return server.info().totalCpuDuration().orElseThrow();
    }
}
