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

/** Client of auth-service for exports and erasures, without retries: the job is retried instead. */
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

    /** The data subject of this id. */
    public DataSubject dataSubject(UUID id) {
        return api.dataSubject(id);
    }

    /** Adds a file to an archive. */
    public void addFile(UUID export, String name, JsonArray rows) {
        api.addFile(export, name, rows);
    }

    /** Reports that a service has added all of its files. */
    public void exported(UUID export, String service) {
        api.exported(export, service);
    }

    /** Reports that a service has erased the person. */
    public void erased(UUID erasure, String service) {
        api.erased(erasure, service);
    }

    /** All erasures in order, after this cursor. */
    public DataSubjectsApi.Erasures erasures(@Nullable String after) {
        return api.erasures(after);
    }
}
