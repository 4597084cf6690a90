package co.cosmeticos.orders.person;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.person.Archive;
import co.cosmeticos.platform.person.Person;
import co.cosmeticos.platform.person.PersonalData;
import jakarta.inject.Inject;

/** What this service keeps of a person: orders with their payments, and carts. */
@Component
public class OrderData implements PersonalData {

    private final Persons persons;

    @Inject
    public OrderData(Persons persons) {
        this.persons = persons;
    }

    @Override
    public void export(Person person, Archive archive) {
        persons.kept(person).forEach(archive::add);
    }

    @Override
    public void erase(Person person) {
        if (persons.areUnderWay(person)) {
            throw new NotYet("An order is not decided, or not sent.");
        }
        persons.erase(person);
    }
}
