package co.cosmeticos.platform.remote;

/**
 * Timeouts, retries and circuit breakers for calls of other processes, as constants for MicroProfile Fault Tolerance (ADR 5).
 * Only {@link RemoteAway} and timeouts count, named in {@code retryOn} and {@code failOn}. A caller waits for less than five
 * seconds, retries included.
 */
public final class ResiliencePolicy {

    /** Timeout of one attempt. */
    public static final long TIMEOUT_MILLIS = 2_000;

    /** Number of retries of an idempotent call. */
    public static final int RETRIES = 3;

    /** Mean delay before a retry. */
    public static final long RETRY_DELAY_MILLIS = 200;

    /** Jitter of the delay, up or down. */
    public static final long RETRY_JITTER_MILLIS = 150;

    /** Time after which no retry begins. */
    public static final long RETRY_WITHIN_MILLIS = 2_500;

    /** Number of consecutive failures that open the circuit. */
    public static final int FAILURES = 5;

    /**
     * Time after which an open circuit lets a call through. The slowest poll comes every two seconds, and a service must be
     * in use again ten seconds after its return.
     */
    public static final long OPEN_MILLIS = 5_000;

    private ResiliencePolicy() {}
}
