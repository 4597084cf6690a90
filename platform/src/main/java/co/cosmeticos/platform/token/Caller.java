package co.cosmeticos.platform.token;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who sends the request, by the access token that came with it.
 *
 * @param userId of a person; empty for nobody and for a service
 * @param session that the token belongs to ({@code sid})
 */
public record Caller(Optional<UUID> userId, Set<String> roles, Set<String> scopes, Optional<String> session) {

    /** Nobody: no token came. */
    public static final Caller NOBODY = new Caller(Optional.empty(), Set.of(), Set.of(), Optional.empty());

    private static final String SERVICE = "service";

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** The caller of the current request. */
    public static Caller of(SecurityContext security) {
        return security.getUserPrincipal() instanceof JsonWebToken token ? of(token) : NOBODY;
    }

    private static Caller of(JsonWebToken token) {
        var scope = token.<String>claim("scope").map(Object::toString).orElse("");
        var roles = token.getGroups() == null ? Set.<String>of() : token.getGroups();
        var userId = roles.contains(SERVICE) ? Optional.<UUID>empty() : uuid(token.getSubject());
        return new Caller(
                userId,
                roles,
                scope.isBlank() ? Set.of() : Set.of(scope.trim().split("\\s+")),
                token.<Object>claim("sid").map(Object::toString));
    }

    private static Optional<UUID> uuid(String subject) {
        try {
            return Optional.of(UUID.fromString(subject));
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** The signed-in person; throws {@link TokenRefused.Missing} when there is none. */
    public UUID requireUser() {
        return userId.orElseThrow(TokenRefused.Missing::new);
    }

    /** Whether the caller has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
