package co.cosmeticos.auth.ledger;

import co.cosmeticos.auth.person.Persons;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.person.Archive;
import co.cosmeticos.platform.person.Person;
import co.cosmeticos.platform.person.PersonalData;
import jakarta.inject.Inject;

/** What this service keeps of a person: the account and all that belongs to it. */
@Component
public class AccountData implements PersonalData {

    private final Persons persons;
    private final Erasures erasures;

    @Inject
    public AccountData(Persons persons, Erasures erasures) {
        this.persons = persons;
        this.erasures = erasures;
    }

    @Override
    public void export(Person person, Archive archive) {
        persons.kept(person.id()).forEach(archive::add);
    }

    @Override
    public void erase(Person person) {
        if (erasures.othersAreNeeded(person.id())) {
            throw new NotYet("The other services still ask whose data it is.");
        }
        persons.erase(person.id());
    }
}
