package co.cosmeticos.auth.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Signing keys in the order in which they sign: each until the next one does, and published a while longer.
 *
 * @param retirement how long a key is published after its last signature: the life of a token, and clock skew
 */
record KeyRing(List<SigningKey> keys, Duration retirement) {

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

    /** The keys that verify a token made at this time or not yet expired. */
    List<SigningKey> live(Instant now) {
        return keys.stream()
                .filter(key -> retires(key).filter(over -> over.isBefore(now)).isEmpty())
                .toList();
    }

    /** The public halves of those. */
    JWKSet published(Instant now) {
        return new JWKSet(
                live(now).stream().<JWK>map(key -> key.pair().toPublicJWK()).toList());
    }

    /** When the last token of this key has expired; none while no other key is to come. */
    Optional<Instant> retires(SigningKey key) {
        return keys.stream()
                .map(SigningKey::signsFrom)
                .filter(from -> from.isAfter(key.signsFrom()))
                .findFirst()
                .map(from -> from.plus(retirement));
    }

    /** When the turn of a key begins that is made now: after its notice, and never before another's that waits. */
    Instant nextTurn(Instant now, Duration notice) {
        if (keys.isEmpty()) {
            return now;
        }
        var noticed = now.plus(notice);
        var last = keys.get(keys.size() - 1).signsFrom();
        return noticed.isAfter(last) ? noticed : last.plusMillis(1);
    }

    /** Whether it is time for another key to be made. */
    boolean needsAnother(Instant now, Duration keyTtl) {
        return keys.isEmpty()
                || !keys.get(keys.size() - 1).signsFrom().plus(keyTtl).isAfter(now);
    }
}
