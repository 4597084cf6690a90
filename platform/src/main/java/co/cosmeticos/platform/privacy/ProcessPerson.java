package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Exports or erases the data of a person in this service, and reports it to auth-service. */
@Component
public class ProcessPerson {

    private static final Logger LOG = Logger.getLogger(ProcessPerson.class.getName());
    private static final int GONE = 404;

    private final Instance<PersonalData> kept;
    private final DataSubjectsClient owner;

    @Inject
    public ProcessPerson(Instance<PersonalData> kept, DataSubjectsClient owner) {
        this.kept = kept;
        this.owner = owner;
    }

    /** Processes a task; throws {@link PersonalData.NotYet}. Skips an export whose person was erased meanwhile. */
    void process(PersonTask task, String service) {
        try {
            var person = owner.person(task.person());
            switch (task.kind()) {
                case EXPORT -> export(task, person, service);
                case ERASE -> erase(task, person, service);
            }
        } catch (RemoteRefused e) {
            if (e.status() != GONE) {
                throw e;
            }
            LOG.log(Level.INFO, "{0} {1} is there no more.", new Object[] {task.kind(), task.id()});
        }
    }

    private void export(PersonTask task, Person person, String service) {
        var archive = new Archive(task.id(), owner);
        kept.forEach(data -> data.export(person, archive));
        owner.exported(task.id(), service);
    }

    private void erase(PersonTask task, Person person, String service) {
        kept.forEach(data -> data.erase(person));
        owner.erased(task.id(), service);
        LOG.log(Level.INFO, "Nothing of the person of erasure {0} is kept here any more.", task.id());
    }
}
