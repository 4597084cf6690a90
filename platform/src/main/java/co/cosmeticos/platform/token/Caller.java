package co.cosmeticos.platform.token;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.ws.rs.core.SecurityContext;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Caller of a request, from its access token.
 *
 * @param userId of a user; empty for guests, integration clients and services
 * @param clientId of an integration client, which has permissions like a user; empty for all others
 * @param service client id of a service of the shop; empty for all others
 * @param scopes scopes of a service, or permissions of a user or an integration client
 * @param session that the token belongs to ({@code sid})
 * @param expiresAt end of the access token ({@code exp}); empty without one
 */
public record Caller(
        Optional<UUID> userId,
        Optional<UUID> clientId,
        Optional<String> service,
        Set<String> roles,
        Set<String> scopes,
        Optional<String> session,
        Optional<Instant> expiresAt) {

    /** A caller without a token. */
    public static final Caller NOBODY = new Caller(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());

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

    /** Throws {@link IllegalArgumentException} when the id of a user or client is invalid. */
    static Caller of(JWTClaimsSet claims) throws ParseException {
        var groups = claims.getStringListClaim("groups");
        var roles = groups == null ? Set.<String>of() : new LinkedHashSet<>(groups);
        var scope = claims.getStringClaim("scope");
        var id = roles.contains(SERVICE) ? Optional.<UUID>empty() : Optional.of(UUID.fromString(claims.getSubject()));
        // In a token of the client credentials grant the subject is the client (RFC 9068, section 2.2).
        var isOfClient = claims.getSubject().equals(claims.getStringClaim("client_id"));
        return new Caller(
                isOfClient ? Optional.empty() : id,
                isOfClient ? id : Optional.empty(),
                roles.contains(SERVICE) ? Optional.of(claims.getSubject()) : Optional.empty(),
                roles,
                scope == null || scope.isBlank()
                        ? Set.of()
                        : new LinkedHashSet<>(Arrays.asList(scope.trim().split("\\s+"))),
                Optional.ofNullable(claims.getStringClaim("sid")),
                Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant));
    }

    /** Whether the caller is a service of the shop. */
    boolean isService() {
        return is(SERVICE);
    }

    /** The user or integration client that acts by a permission. */
    public Optional<UUID> actor() {
        return userId.or(() -> clientId);
    }

    /** The same; throws {@link TokenRefused} when there is none: 401 without a token, 403 for a service. */
    public UUID requireActor() {
        return actor().orElseThrow(this::refusal);
    }

    /** The signed-in user; throws {@link TokenRefused} when there is none: 401 without a token, 403 for clients and services. */
    public UUID requireUser() {
        return userId.orElseThrow(this::refusal);
    }

    private TokenRefused refusal() {
        return equals(NOBODY) ? new TokenRefused.Missing() : new TokenRefused.MissingPermission();
    }

    /** Whether the caller is a user or an integration client with this permission. */
    public boolean may(String permission) {
        return actor().isPresent() && scopes.contains(permission);
    }

    /** Whether the caller has this role. */
    public boolean is(String role) {
        return roles.contains(role);
    }
}
