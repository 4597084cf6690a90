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
 * This service's own access token, by client credentials: renewed half a minute before its end, and used to its end
 * when it cannot be.
 */
@Component
public class ServiceTokens {

    private static final Logger LOG = Logger.getLogger(ServiceTokens.class.getName());
    private static final long RENEW_SECONDS_BEFORE = 30;

    private final TokenClient endpoint;
    private final Clock clock;
    private volatile @Nullable Held held;

    @Inject
    public ServiceTokens(TokenClient endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** A token that is good now. */
    public String current() {
        var now = held;
        return now != null && clock.instant().isBefore(now.renewal) ? now.token : renewed();
    }

    private synchronized String renewed() {
        var now = held;
        if (now != null && clock.instant().isBefore(now.renewal)) {
            return now.token;
        }
        try {
            var granted = endpoint.token();
            held = Held.of(granted, clock.instant());
            return granted.accessToken();
        } catch (RemoteRefused | ProcessingException | FaultToleranceException e) {
            if (now == null || !clock.instant().isBefore(now.end)) {
                throw e;
            }
            LOG.log(Level.WARNING, "This service''s token cannot be renewed yet: {0}", e.toString());
            return now.token;
        }
    }

    private record Held(String token, Instant renewal, Instant end) {
        static Held of(TokenApi.Granted granted, Instant now) {
            var end = now.plusSeconds(granted.expiresIn());
            return new Held(granted.accessToken(), end.minusSeconds(RENEW_SECONDS_BEFORE), end);
        }
    }
}
