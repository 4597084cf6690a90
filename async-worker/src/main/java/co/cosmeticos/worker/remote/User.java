package co.cosmeticos.worker.remote;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a mail addresses them.
 *
 * @param name empty where the address never proved to be the person's own: there, nobody knows who reads
 */
public record User(
        UUID id,
        String email,
        @Nullable String name,
        @Nullable String locale) {

    /** Whether the address proved to be the person's own. */
    public boolean isProven() {
        return name != null && !name.isBlank();
    }
}
