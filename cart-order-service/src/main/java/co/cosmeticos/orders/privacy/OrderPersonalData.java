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
        DataSubjects.kinds().forEach(kind -> export(kind, person, archive));
    }

    @Override
    public void erase(Person person) {
        if (!dataSubjects.erase(person)) {
            throw new NotYet("An order is not decided, or not sent.");
        }
    }

    private void export(String kind, Person person, Archive archive) {
        var number = 1;
        var page = dataSubjects.page(kind, person, DataSubjects.Row.NONE);
        while (!page.isEmpty()) {
            archive.add(
                    kind, number++, page.stream().map(DataSubjects.Row::json).toList());
            page = dataSubjects.page(kind, person, page.get(page.size() - 1));
        }
    }
}
