package co.cosmeticos.auth.password;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hashes passwords by Argon2id, few at once: a hash costs as much as thousands of other requests, so that a flood of
 * log-ins must not become everybody's outage. A few requests wait for their turn, the others are refused at once.
 */
@Component
public class Passwords {

    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final PasswordSettings settings;
    private final Argon2Function function;
    private final Semaphore turns;
    private final AtomicInteger waiting = new AtomicInteger();
    private final String nobodysHash;

    @Inject
    public Passwords(PasswordSettings settings) {
        this.settings = settings;
        this.function =
                Argon2Function.getInstance(settings.memoryKib(), settings.passes(), LANES, HASH_BYTES, Argon2.ID);
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
        return com.password4j.Password.hash(password)
                .addRandomSalt(SALT_BYTES)
                .with(function)
                .getResult();
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
            var known = hash.orElse(nobodysHash);
            var same = Argon2Function.getInstanceFromHash(known).check(password, known);
            return same && hash.isPresent();
        }

        /** Whether the hash costs less than what is asked for today. */
        public boolean isWeak(String hash) {
            var used = Argon2Function.getInstanceFromHash(hash);
            return used.getMemory() < settings.memoryKib() || used.getIterations() < settings.passes();
        }

        @Override
        public void close() {
            turns.release();
        }
    }
}
