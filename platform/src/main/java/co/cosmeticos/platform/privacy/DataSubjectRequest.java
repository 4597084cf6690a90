package co.cosmeticos.platform.privacy;

import co.cosmeticos.platform.token.UserId;
import java.io.Serializable;
import java.util.UUID;

/**
 * Request of a data subject, the data of a scheduled {@link DataSubjectJob}: an export or an erasure.
 *
 * @param id of the export or the erasure
 * @param userId of the data subject
 */
public record DataSubjectRequest(Kind kind, UUID id, UserId userId) implements Serializable {

    private static final long serialVersionUID = 1;

    /** Kind of the request. */
    public enum Kind {
        EXPORT,
        ERASE
    }
}
