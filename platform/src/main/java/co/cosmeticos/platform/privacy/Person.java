package co.cosmeticos.platform.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose data it is about.
 *
 * @param emailHash SHA-256 of the address in lower case, in hexadecimal, by which what the person did as a guest is
 *     found; absent where the address never proved to be the person's own
 */
public record Person(UUID id, @Nullable String emailHash) {}
