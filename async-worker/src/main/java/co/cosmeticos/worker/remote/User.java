package co.cosmeticos.worker.remote;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as in the response of auth-service.
 *
 * @param name empty while the address has not proved to be the user's own
 */
public record User(
        UUID id,
        String email,
        @Nullable String name,
        @Nullable String locale) {

    /** Whether the address proved to be the user's own. */
    public boolean isProven() {
        return name != null && !name.isBlank();
    }
}
