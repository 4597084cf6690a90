package co.cosmeticos.platform.privacy;

/**
 * Personal data of a service. Both methods run in a job without a transaction, are repeated after a failure, and must be
 * idempotent.
 */
public interface PersonalData {

    /** Adds all data of this person to the archive. */
    void export(DataSubject person, Archive archive);

    /**
     * Erases or anonymizes all data of this person.
     *
     * @throws NotYet while a running process needs the person; it is retried later
     */
    void erase(DataSubject person);

    /** A running process still needs the person. */
    final class NotYet extends RuntimeException {

        public NotYet(String what) {
            super(what, null, false, false);
        }
    }
}
