package co.cosmeticos.platform.privacy;

import java.io.Serializable;
import java.util.UUID;

/**
 * Data of a scheduled {@link PersonJob}: export or erasure of a person.
 *
 * @param id of the export or the erasure
 * @param person the user's id
 */
public record PersonTask(Kind kind, UUID id, UUID person) implements Serializable {

    private static final long serialVersionUID = 1;

    /** Kind of the task. */
    public enum Kind {
        EXPORT,
        ERASE
    }
}
