package co.cosmeticos.orders;

import co.cosmeticos.platform.token.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Callers with the session {@code s}. */
public final class Callers {

    private Callers() {}

    /** A signed-in customer. */
    public static Caller customer(UUID id) {
        return user(id, "customer", Set.of());
    }

    /** A user with one role and these permissions. */
    public static Caller user(UUID id, String role, Set<String> permissions) {
        return new Caller(
                Optional.of(id),
                Optional.empty(),
                Optional.empty(),
                Set.of(role),
                permissions,
                Optional.of("s"),
                Optional.empty());
    }
}
