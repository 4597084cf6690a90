package co.cosmeticos.auth.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The keys in the order of their turns. Each signs until the next one does, and is published a while longer. */
record KeyRing(List<SigningKey> keys) {

    /** How long a key is published before it signs: verifiers fetch the set again at least this often. */
    static final Duration NOTICE = Duration.ofMinutes(15);

    /** How long a key is published after its last signature: the life of a token, and clocks that differ. */
    static final Duration FAREWELL = Duration.ofSeconds(10 * 60 + 30);

    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::signsFrom)).toList();
    }

    /** The key whose turn it is. */
    SigningKey signing(Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("There is no signing key yet."));
    }

    /** The public halves that verify a token made at this time or not yet expired. */
    JWKSet published(Instant now) {
        List<JWK> live = IntStream.range(0, keys.size())
                .filter(place -> !isOver(place, now))
                .<JWK>mapToObj(place -> keys.get(place).pair().toPublicJWK())
                .toList();
        return new JWKSet(live);
    }

    private boolean isOver(int place, Instant now) {
        return place + 1 < keys.size()
                && keys.get(place + 1).signsFrom().plus(FAREWELL).isBefore(now);
    }

    /** Whether it is time for another key to be made. */
    boolean needsAnother(Instant now, Duration keyLife) {
        return keys.isEmpty()
                || !keys.get(keys.size() - 1).signsFrom().plus(keyLife).isAfter(now);
    }
}
