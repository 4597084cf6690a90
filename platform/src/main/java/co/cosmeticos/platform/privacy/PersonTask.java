package co.cosmeticos.platform.privacy;

import java.io.Serializable;
import java.util.UUID;

/**
 * What is to be done with a person's data, as it waits in the table of jobs.
 *
 * @param id of the export or the erasure
 * @param person the user's id
 */
public record PersonTask(Kind kind, UUID id, UUID person) implements Serializable {

    private static final long serialVersionUID = 1;

    /** What is to be done. */
    public enum Kind {
        EXPORT,
        ERASE
    }
}
