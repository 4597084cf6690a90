package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteAway;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import co.cosmeticos.platform.settings.Settings;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/** auth-service, as the jobs speak to it. Nothing is tried again here: a job that fails is. */
@Component
@Timeout(ResiliencePolicy.TIMEOUT_MILLIS)
@CircuitBreaker(
        requestVolumeThreshold = ResiliencePolicy.FAILURES,
        failureRatio = 1,
        delay = ResiliencePolicy.OPEN_MILLIS,
        failOn = {RemoteAway.class, TimeoutException.class})
public class DataSubjectsClient {

    private final DataSubjectsApi api;

    @Inject
    public DataSubjectsClient(RemoteServices remote, Settings settings) {
        this.api = remote.client(DataSubjectsApi.class, settings.text("auth.url"));
    }

    /** Whose data it is. */
    public Person person(UUID id) {
        return api.person(id);
    }

    /** Adds a file to an archive. */
    public void addFile(UUID export, String name, JsonArray rows) {
        api.addFile(export, name, rows);
    }

    /** A service has added all that it has. */
    public void exported(UUID export, String service) {
        api.exported(export, service);
    }

    /** A service keeps nothing of the person any more. */
    public void erased(UUID erasure, String service) {
        api.erased(erasure, service);
    }

    /** Who was ever erased, in order, after this place. */
    public DataSubjectsApi.Erasures erasures(@Nullable String after) {
        return api.erasures(after);
    }
}
