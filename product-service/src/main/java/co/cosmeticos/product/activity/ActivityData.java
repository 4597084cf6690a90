package co.cosmeticos.product.activity;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.Archive;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.privacy.PersonalData;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Personal data of this service, to export and to erase: the browsing history. */
@Component
public class ActivityData implements PersonalData {

    private static final int AT_ONCE = 500;

    private final Activities activities;

    @Inject
    public ActivityData(Activities activities) {
        this.activities = activities;
    }

    @Override
    public void export(DataSubject person, Archive archive) {
        archive.add("activity", rows(person.id()));
    }

    private List<String> rows(UUID person) {
        var rows = new ArrayList<String>();
        @Nullable UUID before = null;
        List<ActivityEntry> page;
        do {
            page = activities.of(person, AT_ONCE, before);
            page.forEach(entry -> rows.add(entry.document().toJson()));
            before = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == AT_ONCE);
        return rows;
    }

    @Override
    public void erase(DataSubject person) {
        activities.deleteOf(person.id());
    }
}
