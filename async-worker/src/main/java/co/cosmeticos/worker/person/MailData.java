package co.cosmeticos.worker.person;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.person.Archive;
import co.cosmeticos.platform.person.Person;
import co.cosmeticos.platform.person.PersonalData;
import jakarta.inject.Inject;

/** What the worker keeps of a person: which mails were sent, and when. */
@Component
public class MailData implements PersonalData {

    private final Persons persons;

    @Inject
    public MailData(Persons persons) {
        this.persons = persons;
    }

    @Override
    public void export(Person person, Archive archive) {
        archive.add("mails", persons.mails(person.id()));
    }

    @Override
    public void erase(Person person) {
        persons.erase(person);
    }
}
