package co.cosmeticos.worker.privacy;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.Archive;
import co.cosmeticos.platform.privacy.DataSubject;
import co.cosmeticos.platform.privacy.PersonalData;
import jakarta.inject.Inject;

/** Personal data of this service, to export and to erase: which mails were sent, and when. */
@Component
public class MailData implements PersonalData {

    private final DataSubjects dataSubjects;

    @Inject
    public MailData(DataSubjects dataSubjects) {
        this.dataSubjects = dataSubjects;
    }

    @Override
    public void export(DataSubject person, Archive archive) {
        archive.add("mails", dataSubjects.mails(person.id()));
    }

    @Override
    public void erase(DataSubject person) {
        dataSubjects.erase(person);
    }
}
