package co.cosmeticos.worker.remote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteAway;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.Tolerance;
import co.cosmeticos.platform.settings.Settings;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Users, asked of the service that owns them. */
@Component
public class Users {

    private final Owner<UsersApi> owner;

    @Inject
    public Users(RemoteServices remote, Settings settings) {
        this.owner = new Owner<>(() -> remote.client(UsersApi.class, settings.text("auth.url")));
    }

    /** The user with this id; empty when there is none any more. */
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
    public Optional<User> find(UUID id) {
        return owner.find(api -> api.user(id));
    }

    /** The letter with this id; empty when it was used, has expired, or never was. */
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
    public Optional<Letter> findLetter(UUID id) {
        return owner.find(api -> api.letter(id));
    }
}
