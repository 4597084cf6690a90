package co.cosmeticos.platform.remote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Client of the token endpoint, for the access tokens of this service. A retry only issues a second token. */
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
public class TokenClient {

    private static final String CLIENT_CREDENTIALS = "client_credentials";
    private static final int READ_SECONDS = 2;

    private final Settings settings;
    private volatile @Nullable TokenApi api;

    @Inject
    public TokenClient(Settings settings) {
        this.settings = settings;
    }

    /** A new token for this service. */
    public TokenApi.Granted token() {
        return api().token(CLIENT_CREDENTIALS, settings.text("client.id"), settings.text("client.secret"));
    }

    private TokenApi api() {
        var client = api;
        if (client == null) {
            client = RemoteServices.externalClient(TokenApi.class, settings.text("auth.url"), READ_SECONDS);
            api = client;
        }
        return client;
    }
}
