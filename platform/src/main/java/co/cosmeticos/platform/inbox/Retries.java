package co.cosmeticos.platform.inbox;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Retry policy: exponential backoff with jitter, up to a number of attempts. */
public record Retries(Duration first, int attempts) {

    /** The policy of every queue. */
    public static final Retries STANDARD = new Retries(Duration.ofSeconds(1), 5);

    /** The wait after this many failures, between half and all of the doubled time; empty after the last attempt. */
    public Optional<Duration> waitAfter(int failures, RandomGenerator random) {
        if (failures >= attempts) {
            return Optional.empty();
        }
        var full = first.multipliedBy(1L << (failures - 1));
        return Optional.of(full.dividedBy(2).plusMillis(random.nextLong(full.toMillis() / 2 + 1)));
    }
}
