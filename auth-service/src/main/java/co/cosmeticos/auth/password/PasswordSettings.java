package co.cosmeticos.auth.password;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * What a password hash costs, and how many are made at once (OWASP's password storage cheat sheet).
 *
 * @param memoryKib of one Argon2id hash
 * @param passes over that memory
 * @param concurrency hashes under way in this server; left to itself it takes half of the processors, and two at most
 * @param queueSize requests of strangers that may wait for their turn, and a quarter as many of known devices; any
 *     more are
 *     refused
 * @param maxWait how long each of them waits
 */
public record PasswordSettings(int memoryKib, int passes, int concurrency, int queueSize, Duration maxWait) {

    private static final int LEAST_MEMORY = 19_456;
    private static final int MOST_AT_ONCE = 2;

    public PasswordSettings {
        if (memoryKib < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "auth.password.memory must be at least %d KiB, was %d".formatted(LEAST_MEMORY, memoryKib));
        }
        if (passes < 2) {
            throw new IllegalArgumentException("auth.password.passes must be at least 2, was " + passes);
        }
        if (concurrency < 1) {
            throw new IllegalArgumentException("auth.password.concurrency must be at least 1, was " + concurrency);
        }
        if (queueSize < 0 || maxWait.isNegative()) {
            throw new IllegalArgumentException(
                    "auth.password.queue-size and .max-wait must not be negative, were %d and %s"
                            .formatted(queueSize, maxWait));
        }
    }

    // What one core does without is felt by nobody else, on a server that has several.
    static int share(int processors) {
        return Math.max(1, Math.min(MOST_AT_ONCE, processors / 2));
    }

    /** Reads them. */
    public static PasswordSettings from(Settings settings) {
        return new PasswordSettings(
                settings.number("password.memory", LEAST_MEMORY),
                settings.number("password.passes", 2),
                settings.number(
                        "password.concurrency", share(Runtime.getRuntime().availableProcessors())),
                settings.number("password.queue-size", 48),
                settings.duration("password.max-wait", Duration.ofSeconds(3)));
    }
}
