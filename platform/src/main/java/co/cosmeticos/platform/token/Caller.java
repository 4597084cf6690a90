package co.cosmeticos.platform.token;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.ws.rs.core.SecurityContext;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who sends the request, by the access token that came with it.
 *
 * @param userId of a person; empty for nobody, an integrator and a service
 * @param clientId of an integrator's program, which holds permissions as a person does; empty for everybody else
 * @param service of the shop whose token it is, by its client's id; empty for everybody else
 * @param scopes what a service may, or the permissions of a person or an integrator
 * @param session that the token belongs to ({@code sid})
 */
public record Caller(
        Optional<UUID> userId,
        Optional<UUID> clientId,
        Optional<String> service,
        Set<String> roles,
        Set<String> scopes,
        Optional<String> session) {

    /** Nobody: no token came. */
    public static final Caller NOBODY =
            new Caller(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Optional.empty());

    private static final String SERVICE = "service";

    public Caller {
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
        scopes = Collections.unmodifiableSet(new LinkedHashSet<>(scopes));
    }

    /** The caller of the current request. */
    public static Caller of(SecurityContext security) {
        return security.getUserPrincipal() instanceof TokenFilter.CallerPrincipal principal
                ? principal.caller()
                : NOBODY;
    }

    /** Throws {@link IllegalArgumentException} for a person or an integrator whose id is none. */
    static Caller of(JWTClaimsSet claims) throws ParseException {
        var groups = claims.getStringListClaim("groups");
        var roles = groups == null ? Set.<String>of() : new LinkedHashSet<>(groups);
        var scope = claims.getStringClaim("scope");
        var id = roles.contains(SERVICE) ? Optional.<UUID>empty() : Optional.of(UUID.fromString(claims.getSubject()));
        // A token that a client got for itself has the client as its subject (RFC 9068, section 2.2).
        var isOfClient = claims.getSubject().equals(claims.getStringClaim("client_id"));
        return new Caller(
                isOfClient ? Optional.empty() : id,
                isOfClient ? id : Optional.empty(),
                roles.contains(SERVICE) ? Optional.of(claims.getSubject()) : Optional.empty(),
                roles,
                scope == null || scope.isBlank()
                        ? Set.of()
                        : new LinkedHashSet<>(Arrays.asList(scope.trim().split("\\s+"))),
                Optional.ofNullable(claims.getStringClaim("sid")));
    }

    /** Whether it is one of the shop's own services. */
    boolean isService() {
        return is(SERVICE);
    }

    /** Who does what needs a permission: a person, or an integrator's program. */
    public Optional<UUID> actor() {
        return userId.or(() -> clientId);
    }

    /** The same; throws {@link TokenRefused} when there is none: 401 to nobody, 403 to a service. */
    public UUID requireActor() {
        return actor().orElseThrow(this::refusal);
    }

    /** The signed-in person; throws {@link TokenRefused} when there is none: 401 to nobody, 403 to a program. */
    public UUID requireUser() {
        return userId.orElseThrow(this::refusal);
    }

    private TokenRefused refusal() {
        return equals(NOBODY) ? new TokenRefused.Missing() : new TokenRefused.MissingPermission();
    }

    /** Whether the caller is a person or an integrator with this permission. */
    public boolean may(String permission) {
        return actor().isPresent() && scopes.contains(permission);
    }

    /** Whether the caller has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
