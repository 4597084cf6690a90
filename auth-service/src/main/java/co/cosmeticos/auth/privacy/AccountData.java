package co.cosmeticos.auth.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.Archive;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.privacy.PersonalData;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;

/** The personal data of this service: the account and all that belongs to it. */
@Component
public class AccountData implements PersonalData {

    private final DataSubjects dataSubjects;
    private final Erasures erasures;

    @Inject
    public AccountData(DataSubjects dataSubjects, Erasures erasures) {
        this.dataSubjects = dataSubjects;
        this.erasures = erasures;
    }

    @Override
    public void export(DataSubject person, Archive archive) {
        dataSubjects.tell(new UserId(person.id()), archive::add);
    }

    @Override
    public void erase(DataSubject person) {
        if (erasures.othersAreNeeded(new UserId(person.id()))) {
            throw new NotYet("The other services still ask whose data it is.");
        }
        dataSubjects.erase(new UserId(person.id()));
    }
}
