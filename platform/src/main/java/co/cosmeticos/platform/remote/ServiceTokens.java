package co.cosmeticos.platform.remote;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Caches the access token of this service (client credentials): renewed half a minute before it expires, and used until then
 * when it cannot be renewed.
 */
@Component
public class ServiceTokens {

    private static final Logger LOG = Logger.getLogger(ServiceTokens.class.getName());
    private static final long RENEW_SECONDS_BEFORE = 30;

    private final TokenClient endpoint;
    private final Clock clock;
    private volatile @Nullable CachedToken cached;

    @Inject
    public ServiceTokens(TokenClient endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** A valid token. */
    public String current() {
        var now = cached;
        return now != null && clock.instant().isBefore(now.renewal) ? now.token : renewed();
    }

    private synchronized String renewed() {
        var now = cached;
        if (now != null && clock.instant().isBefore(now.renewal)) {
            return now.token;
        }
        try {
            var granted = endpoint.token();
            cached = CachedToken.of(granted, clock.instant());
            return granted.accessToken();
        } catch (RemoteRefused | ProcessingException | FaultToleranceException e) {
            if (now == null || !clock.instant().isBefore(now.end)) {
                throw e;
            }
            LOG.log(Level.WARNING, "This service''s token cannot be renewed yet: {0}", e.toString());
            return now.token;
        }
    }

    private record CachedToken(String token, Instant renewal, Instant end) {
        static CachedToken of(TokenApi.Granted granted, Instant now) {
            var end = now.plusSeconds(granted.expiresIn());
            return new CachedToken(granted.accessToken(), end.minusSeconds(RENEW_SECONDS_BEFORE), end);
        }
    }
}
