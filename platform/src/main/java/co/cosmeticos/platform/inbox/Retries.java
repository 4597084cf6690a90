package co.cosmeticos.platform.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long a failed message waits: twice as long each time, with jitter, and no more after the fifth failure. */
public record Retries(Duration first, int attempts) {

    /** The policy of every queue. */
    public static final Retries STANDARD = new Retries(Duration.ofSeconds(1), 5);

    /** The wait after so many failures, between half and the whole of the doubled time; empty when it is given up. */
    public Optional<Duration> waitAfter(int failures, RandomGenerator random) {
        if (failures >= attempts) {
            return Optional.empty();
        }
        var full = first.multipliedBy(1L << (failures - 1));
        return Optional.of(full.dividedBy(2).plusMillis(random.nextLong(full.toMillis() / 2 + 1)));
    }
}
