package co.cosmeticos.platform.revocation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteAway;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.Tolerance;
import co.cosmeticos.platform.settings.Settings;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Where auth-service lists ended sessions. */
@Component
public class RevocationEndpoint {

    private final RevocationsApi api;

    @Inject
    public RevocationEndpoint(RemoteServices remote, Settings settings) {
        this.api = remote.client(RevocationsApi.class, settings.text("auth.url"));
    }

    /** Sessions ended after this position; from the beginning of the list without one. */
    @Timeout(Tolerance.TIMEOUT_MILLIS)
    @Retry(
            maxRetries = Tolerance.RETRIES,
            delay = Tolerance.RETRY_DELAY_MILLIS,
            jitter = Tolerance.RETRY_JITTER_MILLIS,
            maxDuration = Tolerance.RETRY_WITHIN_MILLIS,
            retryOn = {RemoteAway.class, TimeoutException.class})
    @CircuitBreaker(
            requestVolumeThreshold = Tolerance.FAILURES,
            failureRatio = 1,
            delay = Tolerance.OPEN_MILLIS,
            failOn = {RemoteAway.class, TimeoutException.class})
    public RevocationsApi.Revocations since(@Nullable String position) {
        return api.since(position);
    }
}
