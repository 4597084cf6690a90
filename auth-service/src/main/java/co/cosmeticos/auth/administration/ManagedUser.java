package co.cosmeticos.auth.administration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as administrators see them.
 *
 * @param id id of the user
 * @param email address that the user logs in with
 * @param name full name; empty for an account that was reset before it was verified
 * @param phone telephone number; absent where none was given
 * @param locale BCP 47, for what is written to the user: {@code pt-BR} or {@code en}
 * @param roles names of the roles
 * @param verifiedAt when the address proved to be the user's own; absent before
 * @param disabledAt when the account was disabled; absent while it is enabled
 * @param lockedUntil until when log-ins wait after wrong passwords; absent where they need not
 * @param createdAt when the account was opened
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
