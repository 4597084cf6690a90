package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteRefused;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.ProcessingException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Repeats all erasures after the database was restored from a backup, if the settings say so. The service is not ready and
 * does nothing else until it is done.
 */
@Component
public class ReplayErasures {

    private static final Logger LOG = Logger.getLogger(ReplayErasures.class.getName());
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Instance<PersonalData> kept;
    private final DataSubjectsClient owner;
    private final DataSubjectJob job;
    private final DataSubjectSettings settings;

    @Inject
    public ReplayErasures(
            Instance<PersonalData> kept, DataSubjectsClient owner, DataSubjectJob job, Settings settings) {
        this.kept = kept;
        this.owner = owner;
        this.job = job;
        this.settings = DataSubjectSettings.from(settings);
    }

    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) DatabaseReady ready) {
        if (settings.replay()) {
            replay();
        }
    }

    /** Reads the whole ledger, and retries until it can. */
    void replay() {
        @Nullable String place = null;
        var erased = 0;
        do {
            var stretch = stretch(place);
            stretch.items().forEach(this::erase);
            erased += stretch.items().size();
            place = stretch.next();
        } while (place != null);
        LOG.log(Level.INFO, "{0} persons who were erased before are not in the restored database.", erased);
    }

    // What blocks it ends only when the service runs: its job will retry then.
    private void erase(DataSubjectsApi.Erased erased) {
        try {
            kept.forEach(data -> data.erase(erased.dataSubject()));
        } catch (PersonalData.NotYet e) {
            job.schedule(new DataSubjectRequest(DataSubjectRequest.Kind.ERASE, erased.id(), erased.userId()));
        }
    }

    private DataSubjectsApi.Erasures stretch(@Nullable String place) {
        while (true) {
            try {
                return owner.erasures(place);
            } catch (RemoteRefused | ProcessingException | FaultToleranceException e) {
                LOG.log(Level.WARNING, "The ledger of erasures cannot be read yet: {0}", e.toString());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
