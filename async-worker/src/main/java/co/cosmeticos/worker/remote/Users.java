package co.cosmeticos.worker.remote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteAway;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Client of auth-service for users and email codes. */
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
public class Users {

    private final OwningService<UsersApi> owner;

    @Inject
    public Users(RemoteServices remote, Settings settings) {
        this.owner = new OwningService<>(() -> remote.client(UsersApi.class, settings.text("auth.url")));
    }

    /** The user with this id; empty when they are gone. */
    public Optional<User> find(UserId id) {
        return owner.find(api -> api.user(id.value()));
    }

    /** The email code with this id; empty when it was used, has expired, or never existed. */
    public Optional<EmailCode> findEmailCode(UUID id) {
        return owner.find(api -> api.emailCode(id));
    }

    /** The code of an invitation with this id; empty when the invitation is closed, has expired, or was sent again. */
    public Optional<EmailCode> findInvitationCode(UUID id) {
        return owner.find(api -> api.invitationCode(id));
    }
}
