package co.cosmeticos.platform.remote;

/**
 * How much failing of another process is borne, as MicroProfile Fault Tolerance's annotations take it: see ADR 5. What
 * counts is {@link RemoteAway} and a time limit, named in {@code retryOn} and {@code failOn}. A
 * caller that tries an idempotent call as often as this allows waits for less than five seconds.
 */
public final class ResiliencePolicy {

    /** One try may take so long. */
    public static final long TIMEOUT_MILLIS = 2_000;

    /** An idempotent call is tried so many times more. */
    public static final int RETRIES = 3;

    /** The mean wait before another try. */
    public static final long RETRY_DELAY_MILLIS = 200;

    /** The wait is longer or shorter by up to this. */
    public static final long RETRY_JITTER_MILLIS = 150;

    /** After this no other try is begun. */
    public static final long RETRY_WITHIN_MILLIS = 2_500;

    /** So many failures in a row open the circuit. */
    public static final int FAILURES = 5;

    /**
     * An open circuit lets a call through after this. The slowest of our polls comes every two seconds, and what was
     * away must be in use again ten seconds after its return.
     */
    public static final long OPEN_MILLIS = 5_000;

    private ResiliencePolicy() {}
}
