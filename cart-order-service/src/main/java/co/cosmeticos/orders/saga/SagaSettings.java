package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * Lease and recovery of sagas.
 *
 * @param lease how long one step may take before somebody else takes the saga over
 * @param recoveryEvery how often abandoned and waiting sagas are looked for
 */
public record SagaSettings(Duration lease, Duration recoveryEvery) {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(15);

    public SagaSettings {
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("saga.lease must be at least PT15S, longer than any call, was " + lease);
        }
        if (recoveryEvery.isZero() || recoveryEvery.isNegative()) {
            throw new IllegalArgumentException("saga.recovery-every must be more than nothing, was " + recoveryEvery);
        }
    }

    /** Reads them from the service's settings. */
    public static SagaSettings from(Settings settings) {
        return new SagaSettings(
                settings.duration("saga.lease", Duration.ofSeconds(20)),
                settings.duration("saga.recovery-every", Duration.ofSeconds(2)));
    }
}
