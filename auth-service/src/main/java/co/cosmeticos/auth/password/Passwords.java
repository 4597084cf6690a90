package co.cosmeticos.auth.password;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Hashes passwords by Argon2id, few at once: a hash costs as much as thousands of other requests, so that a flood of
 * log-ins must not become everybody's outage. A few requests wait for their turn, the others are refused at once.
 */
@Component
public class Passwords {

    private static final Pattern COST = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=\\d+\\$.*");

    private final Argon2id argon2id = Argon2id.best();
    private final PasswordSettings settings;
    private final Semaphore turns;
    private final AtomicInteger waiting = new AtomicInteger();
    private final String nobodysHash;

    @Inject
    public Passwords(PasswordSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(settings.atOnce());
        this.nobodysHash = hashOf(Ids.unguessable());
    }

    /** Waits for a turn; throws {@link PasswordRefused.Busy} when too many wait already, or it takes too long. */
    public Turn turn() {
        if (!turns.tryAcquire() && !acquiredInTime()) {
            throw new PasswordRefused.Busy();
        }
        return new Turn();
    }

    private boolean acquiredInTime() {
        if (waiting.incrementAndGet() > settings.waiting()) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return turns.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    private String hashOf(String password) {
        return argon2id.hash(password, settings);
    }

    /** The right to hash, until it is closed. */
    public final class Turn implements AutoCloseable {

        private Turn() {}

        /** The hash to be stored. */
        public String hash(String password) {
            return hashOf(password);
        }

        /** Whether this is the password of the hash; takes the same time where there is no hash, and is false. */
        public boolean matches(String password, Optional<String> hash) {
            var same = argon2id.matches(password, hash.orElse(nobodysHash));
            return same && hash.isPresent();
        }

        /** Whether the hash costs less than what is asked for today. */
        public boolean isWeak(String hash) {
            var cost = COST.matcher(hash);
            return !cost.matches()
                    || Integer.parseInt(cost.group(1)) < settings.memoryKib()
                    || Integer.parseInt(cost.group(2)) < settings.passes();
        }

        @Override
        public void close() {
            turns.release();
        }
    }
}
