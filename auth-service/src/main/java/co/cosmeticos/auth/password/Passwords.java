package co.cosmeticos.auth.password;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hashes passwords by Argon2id, few at once: a hash costs as much as thousands of other requests, so that a flood of
 * log-ins must not become everybody's outage. A few requests wait for their {@link FairQueue}, the others are refused
 * at once.
 */
@Component
public class Passwords {

    /** The stored hash of an account without a password: well formed, of nobody's password, and so never matched. */
    public static final String UNUSABLE =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final Pattern COST = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=\\d+\\$.*");

    private final Argon2id argon2id = Argon2id.best();
    private final PasswordSettings settings;
    private final FairQueue fairQueue;
    private final String nobodysHash;

    @Inject
    public Passwords(PasswordSettings settings) {
        this.settings = settings;
        this.fairQueue = new FairQueue(settings.concurrency(), settings.queueSize(), settings.maxWait());
        this.nobodysHash = hashOf(Ids.unguessable());
    }

    /** Waits for a turn of the server itself; throws {@link PasswordRefused.Busy} as for who is known. */
    public Turn turn() {
        return turn(Visitor.SERVER);
    }

    /** Waits for a turn; throws {@link PasswordRefused.Busy} when too many wait already, or it takes too long. */
    Turn turn(Visitor visitor) {
        if (!fairQueue.take(visitor)) {
            throw new PasswordRefused.Busy();
        }
        return new Turn();
    }

    /** Throws {@link PasswordRefused.Busy} at once where waiting would be in vain, before anything else is asked. */
    void requireWelcome(Visitor visitor) {
        if (!fairQueue.welcomes(visitor)) {
            throw new PasswordRefused.Busy();
        }
    }

    private String hashOf(String password) {
        return argon2id.hash(OpaqueString.of(password).text(), settings);
    }

    /** The right to hash, until it is closed. */
    public final class Turn implements AutoCloseable {

        private Turn() {}

        /** The hash to be stored. */
        public String hash(String password) {
            return hashOf(password);
        }

        /** Whether this is the password of the hash; false in the same time where there is no hash, or no password. */
        public boolean matches(String password, Optional<String> hash) {
            var usable = hash.filter(stored -> !stored.equals(UNUSABLE));
            var stored = usable.orElse(nobodysHash);
            var normal = OpaqueString.of(password).text();
            var same = argon2id.matches(normal, stored) || isOfBefore(normal, password, stored);
            return same && usable.isPresent();
        }

        // Passwords were once hashed as they were typed.
        private boolean isOfBefore(String normal, String password, String stored) {
            return !normal.equals(password) && argon2id.matches(password, stored);
        }

        /**
         * Whether a hash of this password is to be made anew: it costs too little, or is of the password as it was
         * typed.
         */
        boolean isOutdated(String password, String hash) {
            var normal = OpaqueString.of(password).text();
            return isWeak(hash) || (!normal.equals(password) && !argon2id.matches(normal, hash));
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
            fairQueue.release();
        }
    }
}
