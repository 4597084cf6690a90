package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Exports or erases the data of a data subject in this service, and reports it to auth-service. */
@Component
public class ProcessDataSubjectRequest {

    private static final Logger LOG = Logger.getLogger(ProcessDataSubjectRequest.class.getName());
    private static final int GONE = 404;

    private final Instance<PersonalData> kept;
    private final DataSubjectsClient owner;

    @Inject
    public ProcessDataSubjectRequest(Instance<PersonalData> kept, DataSubjectsClient owner) {
        this.kept = kept;
        this.owner = owner;
    }

    /** Processes a request; throws {@link PersonalData.NotYet}. Skips an export whose person was erased meanwhile. */
    void process(DataSubjectRequest request, String service) {
        try {
            var person = owner.dataSubject(request.userId().value());
            switch (request.kind()) {
                case EXPORT -> export(request, person, service);
                case ERASE -> erase(request, person, service);
            }
        } catch (RemoteRefused e) {
            if (e.status() != GONE) {
                throw e;
            }
            LOG.log(Level.INFO, "{0} {1} is there no more.", new Object[] {request.kind(), request.id()});
        }
    }

    private void export(DataSubjectRequest request, DataSubject person, String service) {
        var archive = new Archive(request.id(), owner);
        kept.forEach(data -> data.export(person, archive));
        owner.exported(request.id(), service);
    }

    private void erase(DataSubjectRequest request, DataSubject person, String service) {
        kept.forEach(data -> data.erase(person));
        owner.erased(request.id(), service);
        LOG.log(Level.INFO, "Nothing of the person of erasure {0} is kept here any more.", request.id());
    }
}
