package co.cosmeticos.platform.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data subject of an export or an erasure.
 *
 * @param id id of the user
 * @param emailHash SHA-256 of the address in lower case, in hexadecimal, by which orders as a guest are found; absent
 *     where the address never proved to be the person's own
 */
public record DataSubject(UUID id, @Nullable String emailHash) {}
