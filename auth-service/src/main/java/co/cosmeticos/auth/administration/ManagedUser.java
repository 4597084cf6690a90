package co.cosmeticos.auth.administration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as an administrator sees him.
 *
 * @param disabledAt since when he may not log in
 * @param lockedUntil when the next log-in is looked at, after wrong passwords
 */
public record ManagedUser(
        UUID id,
        String email,
        String name,
        @Nullable String phone,
        String locale,
        List<String> roles,
        @Nullable OffsetDateTime verifiedAt,
        @Nullable OffsetDateTime disabledAt,
        @Nullable OffsetDateTime lockedUntil,
        OffsetDateTime createdAt) {}
