package co.cosmeticos.auth.password;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * What a password hash costs, and how many are made at once (OWASP's password storage cheat sheet).
 *
 * @param memoryKib of one Argon2id hash
 * @param passes over that memory
 * @param atOnce hashes under way in this server; left to itself it takes half of the processors, and two at most
 * @param waiting requests of strangers that may wait for their turn, and a quarter as many of known devices; any more are
 *     refused
 * @param patience how long each of them waits
 */
public record PasswordSettings(int memoryKib, int passes, int atOnce, int waiting, Duration patience) {

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
        if (atOnce < 1) {
            throw new IllegalArgumentException("auth.password.at-once must be at least 1, was " + atOnce);
        }
        if (waiting < 0 || patience.isNegative()) {
            throw new IllegalArgumentException(
                    "auth.password.waiting and .patience must not be negative, were %d and %s"
                            .formatted(waiting, patience));
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
                settings.number("password.at-once", share(Runtime.getRuntime().availableProcessors())),
                settings.number("password.waiting", 48),
                settings.duration("password.patience", Duration.ofSeconds(3)));
    }
}
