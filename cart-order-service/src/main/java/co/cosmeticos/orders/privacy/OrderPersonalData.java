package co.cosmeticos.orders.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.Archive;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.privacy.PersonalData;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The personal data of this service: orders with their payments, and carts. */
@Component
public class OrderPersonalData implements PersonalData {

    private final DataSubjects dataSubjects;

    @Inject
    public OrderPersonalData(DataSubjects dataSubjects) {
        this.dataSubjects = dataSubjects;
    }

    @Override
    public void export(DataSubject person, Archive archive) {
        DataSubjects.kinds().forEach(kind -> export(kind, person, archive));
    }

    @Override
    public void erase(DataSubject person) {
        if (!dataSubjects.erase(person)) {
            throw new NotYet("An order is not decided, or not sent.");
        }
    }

    // Page by page: how many rows there are is for the person to say.
    private void export(String kind, DataSubject person, Archive archive) {
        var pages = Stream.iterate(
                dataSubjects.page(kind, person, DataSubjects.Row.NONE),
                page -> !page.isEmpty(),
                page -> dataSubjects.page(kind, person, page.get(page.size() - 1)));
        archive.add(kind, pages.flatMap(List::stream).map(DataSubjects.Row::json));
    }
}
