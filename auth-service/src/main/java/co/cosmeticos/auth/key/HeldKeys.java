package co.cosmeticos.auth.key;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The key ring in memory, read again every minute, so that a key that another replica made is published in time. */
@Component
public class HeldKeys {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final SigningKeys keys;
    private final Clock clock;
    private volatile @Nullable Held held;

    @Inject
    public HeldKeys(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    KeyRing ring() {
        var now = held;
        if (now == null || now.ring.keys().isEmpty() || !now.until.isAfter(clock.instant())) {
            now = new Held(keys.all(), clock.instant().plus(KEPT));
            held = now;
        }
        return now.ring;
    }

    private record Held(KeyRing ring, Instant until) {}
}
