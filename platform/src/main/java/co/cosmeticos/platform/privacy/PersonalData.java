package co.cosmeticos.platform.privacy;

/**
 * What a service keeps of persons. Both methods run in a job, on no transaction, and are called again after a failure:
 * to do them twice is to do them once.
 */
public interface PersonalData {

    /** Puts all that is kept of this person into the archive. */
    void export(Person person, Archive archive);

    /**
     * Takes this person out of what is kept: nothing that is left tells who it was.
     *
     * @throws NotYet while something is under way that needs the person; it is tried again later
     */
    void erase(Person person);

    /** The person is still needed for something that will end by itself. */
    final class NotYet extends RuntimeException {

        public NotYet(String what) {
            super(what, null, false, false);
        }
    }
}
