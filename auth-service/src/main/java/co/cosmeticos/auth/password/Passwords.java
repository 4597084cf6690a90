package co.cosmeticos.auth.password;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Hashes passwords by Argon2id, few at once: a hash costs as much as thousands of other requests, so that a flood of
 * log-ins must not become everybody's outage. A few requests wait for their turn, the others are refused at once. The
 * hash is the C library's: written in Java it takes twice the processor, and its memory out of the heap, so that the pauses
 * of the collector are felt by every other request.
 */
@Component
public class Passwords {

    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Pattern COST = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=\\d+\\$.*");

    private final Argon2 argon2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);
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
        return argon2.hash(settings.passes(), settings.memoryKib(), LANES, password.toCharArray());
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
            var same = argon2.verify(hash.orElse(nobodysHash), password.toCharArray());
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
