package co.cosmeticos.platform.revocation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteAway;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import co.cosmeticos.platform.settings.Settings;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Client of the list of revoked sessions in auth-service. */
@Timeout(ResiliencePolicy.TIMEOUT_MILLIS)
@Retry(
        maxRetries = ResiliencePolicy.RETRIES,
        delay = ResiliencePolicy.RETRY_DELAY_MILLIS,
        jitter = ResiliencePolicy.RETRY_JITTER_MILLIS,
        maxDuration = ResiliencePolicy.RETRY_WITHIN_MILLIS,
        retryOn = {RemoteAway.class, TimeoutException.class})
@CircuitBreaker(
        requestVolumeThreshold = ResiliencePolicy.FAILURES,
        failureRatio = 1,
        delay = ResiliencePolicy.OPEN_MILLIS,
        failOn = {RemoteAway.class, TimeoutException.class})
@Component
public class RevocationClient {

    private final RevocationsApi api;

    @Inject
    public RevocationClient(RemoteServices remote, Settings settings) {
        this.api = remote.client(RevocationsApi.class, settings.text("auth.url"));
    }

    /** Sessions revoked after this position; all of the list without one. */
    public RevocationsApi.Revocations since(@Nullable String position) {
        return api.since(position);
    }
}
