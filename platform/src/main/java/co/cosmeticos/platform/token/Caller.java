package co.cosmeticos.platform.token;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.ws.rs.core.SecurityContext;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who sends the request, by the access token that came with it.
 *
 * @param userId of a person; empty for nobody and for a service
 * @param scopes what a service may, or a person's permissions
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
        return security.getUserPrincipal() instanceof TokenFilter.CallerPrincipal principal
                ? principal.caller()
                : NOBODY;
    }

    /** Throws {@link IllegalArgumentException} for a person whose id is none. */
    static Caller of(JWTClaimsSet claims) throws ParseException {
        var groups = claims.getStringListClaim("groups");
        var roles = groups == null ? Set.<String>of() : Set.copyOf(groups);
        var scope = claims.getStringClaim("scope");
        return new Caller(
                roles.contains(SERVICE) ? Optional.empty() : Optional.of(UUID.fromString(claims.getSubject())),
                roles,
                scope == null || scope.isBlank()
                        ? Set.of()
                        : Set.of(scope.trim().split("\\s+")),
                Optional.ofNullable(claims.getStringClaim("sid")));
    }

    /** The signed-in person; throws {@link TokenRefused} when there is none: 401 to nobody, 403 to a service. */
    public UUID requireUser() {
        return userId.orElseThrow(() -> equals(NOBODY) ? new TokenRefused.Missing() : new TokenRefused.MissingRole());
    }

    /** Whether the caller is a person with this permission. */
    public boolean may(String permission) {
        return userId.isPresent() && scopes.contains(permission);
    }

    /** Whether the caller has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
