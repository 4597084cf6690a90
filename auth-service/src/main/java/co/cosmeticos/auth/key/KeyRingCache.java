package co.cosmeticos.auth.key;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Caches the key ring for ten seconds, so that a key made by another replica is published in time. */
@Component
public class KeyRingCache {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final SigningKeys keys;
    private final Clock clock;
    private volatile @Nullable CachedRing held;

    @Inject
    public KeyRingCache(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The state of a signing key: pending (published, its turn is to come), active (it signs), or retiring (published
     * until its last token has expired).
     */
    @Schema(name = "SigningKeyState")
    public enum State {
        /** Published, so that every verifier knows it when its turn comes. */
        PENDING,
        ACTIVE,
        /** Published until the last token that it signed has expired. */
        RETIRING
    }

    /**
     * A key that signs access tokens, without its private half.
     *
     * @param kid key id, as in the header of a token and in the JWK set
     * @param state pending, active or retiring
     * @param signsFrom since or from when it signs
     * @param retiresAt when it is no longer published; absent while no other key is to come
     */
    @Schema(name = "SigningKey")
    public record KeyStatus(
            String kid,
            State state,
            OffsetDateTime signsFrom,
            @Nullable OffsetDateTime retiresAt) {}

    /** The public keys that verify tokens now, as a JWK set (RFC 7517). */
    public String published() {
        return ring().published(clock.instant()).toString();
    }

    /** The keys that are published, in the order of their turns. */
    public List<KeyStatus> statuses() {
        var now = clock.instant();
        var ring = ring();
        var signing = ring.signing(now);
        return ring.live(now).stream()
                .map(key -> new KeyStatus(
                        key.kid(),
                        state(key, signing),
                        utc(key.signsFrom()),
                        ring.retires(key).map(KeyRingCache::utc).orElse(null)))
                .toList();
    }

    private static State state(SigningKey key, SigningKey signing) {
        if (key.kid().equals(signing.kid())) {
            return State.ACTIVE;
        }
        return key.signsFrom().isAfter(signing.signsFrom()) ? State.PENDING : State.RETIRING;
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /** Reads the keys again when they are asked for next. */
    public void readAgain() {
        held = null;
    }

    KeyRing ring() {
        var now = held;
        if (now == null || now.ring.keys().isEmpty() || !now.until.isAfter(clock.instant())) {
            now = new CachedRing(keys.all(), clock.instant().plus(KEPT));
            held = now;
        }
        return now.ring;
    }

    private record CachedRing(KeyRing ring, Instant until) {}
}
