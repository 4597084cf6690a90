package co.cosmeticos.orders.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.Archive;
import co.cosmeticos.platform.privacy.Person;
import co.cosmeticos.platform.privacy.PersonalData;
import jakarta.inject.Inject;

/** What this service keeps of a person: orders with their payments, and carts. */
@Component
public class OrderPersonalData implements PersonalData {

    private final DataSubjects dataSubjects;

    @Inject
    public OrderPersonalData(DataSubjects dataSubjects) {
        this.dataSubjects = dataSubjects;
    }

    @Override
    public void export(Person person, Archive archive) {
        dataSubjects.kept(person).forEach(archive::add);
    }

    @Override
    public void erase(Person person) {
        if (dataSubjects.areUnderWay(person)) {
            throw new NotYet("An order is not decided, or not sent.");
        }
        dataSubjects.erase(person);
    }
}
