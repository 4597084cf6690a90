package co.cosmeticos.platform.token;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Key set of the issuer, fetched at most twice a minute, however many tokens name an unknown key. A failed fetch does not
 * count: it is repeated as soon as the circuit allows.
 */
final class PublishedKeys implements ResourceRetriever {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final JwksClient endpoint;
    private final Clock clock;
    private @Nullable Fetched last;

    PublishedKeys(JwksClient endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    private record Fetched(Resource keys, Instant at) {

        // A clock set back must not extend the cache.
        boolean isRecent(Instant now) {
            var age = Duration.between(at, now);
            return !age.isNegative() && age.compareTo(KEPT) < 0;
        }
    }

    @Override
    public synchronized Resource retrieveResource(URL address) throws IOException {
        var known = last;
        if (known != null && known.isRecent(clock.instant())) {
            return known.keys;
        }
        try {
            var keys = endpoint.retrieveResource(address);
            last = new Fetched(keys, clock.instant());
            return keys;
        } catch (FaultToleranceException e) {
            throw new IOException("The issuer's keys cannot be fetched now: " + e.getMessage(), e);
        }
    }
}
