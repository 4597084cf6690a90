package co.cosmeticos.auth.administration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user in the administrators' list.
 *
 * @param disabledAt when the account was disabled; null while it is enabled
 * @param lockedUntil the end of the lock after wrong passwords
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
