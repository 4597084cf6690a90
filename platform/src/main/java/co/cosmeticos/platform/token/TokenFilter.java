package co.cosmeticos.platform.token;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Optional;

/** Authenticates the caller by a bearer token. An invalid one is rejected, also where none is required. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@Component
public class TokenFilter implements ContainerRequestFilter {

    private static final String BEARER = "bearer ";

    private final TokenVerifier verifier;
    private final RevokedSessions revoked;

    @Context
    private ResourceInfo resource;

    @Inject
    public TokenFilter(@Context TokenVerifier verifier, @Context RevokedSessions revoked) {
        this.verifier = verifier;
        this.revoked = revoked;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var secure = request.getSecurityContext() != null
                && request.getSecurityContext().isSecure();
        request.setSecurityContext(new CallerSecurityContext(caller(request), secure));
    }

    private Caller caller(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || Access.of(resource).isAnonymous()) {
            return Caller.NOBODY;
        }
        var caller = verifier.verify(authorization.substring(BEARER.length()).trim());
        if (caller.session().filter(revoked::contains).isPresent()) {
            throw new TokenRefused.Invalid("The session of this token was ended.");
        }
        return caller;
    }

    /** Security context of JAX-RS for the caller. */
    record CallerSecurityContext(Caller caller, boolean secure) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return new CallerPrincipal(caller);
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.is(role);
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }

    /** The caller as a principal. */
    record CallerPrincipal(Caller caller) implements Principal {
        @Override
        public String getName() {
            return Optional.of(caller)
                    .flatMap(Caller::actor)
                    .map(Object::toString)
                    .orElse("");
        }
    }
}
