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
 * Erases again, where the settings say that the database came out of a backup, everybody who was ever erased. The
 * service is not ready, and does nothing else, before it is done.
 */
@Component
public class ReplayErasures {

    private static final Logger LOG = Logger.getLogger(ReplayErasures.class.getName());
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Instance<PersonalData> kept;
    private final DataSubjectsClient owner;
    private final PersonJob job;
    private final PersonSettings settings;

    @Inject
    public ReplayErasures(Instance<PersonalData> kept, DataSubjectsClient owner, PersonJob job, Settings settings) {
        this.kept = kept;
        this.owner = owner;
        this.job = job;
        this.settings = PersonSettings.from(settings);
    }

    void atStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) DatabaseReady ready) {
        if (settings.replay()) {
            replay();
        }
    }

    /** Reads the whole ledger, and waits for it as long as it takes. */
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

    // What it would have to wait for ends only when the service runs: then its job comes back to it.
    private void erase(DataSubjectsApi.Erased erased) {
        try {
            kept.forEach(data -> data.erase(erased.person()));
        } catch (PersonalData.NotYet e) {
            job.schedule(new PersonTask(PersonTask.Kind.ERASE, erased.id(), erased.userId()));
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
