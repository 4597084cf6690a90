package co.cosmeticos.platform.token;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Lets a request to a {@link RequiresScope} operation in when its token has the scope. */
@Provider
@Priority(Priorities.AUTHORIZATION)
@Component
public class RequiresScopeFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        required().ifPresent(scope -> check(Caller.of(request.getSecurityContext()), scope));
    }

    private Optional<String> required() {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(RequiresScope.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(RequiresScope.class)))
                .map(RequiresScope::value);
    }

    private static void check(Caller caller, String scope) {
        if (caller.equals(Caller.NOBODY)) {
            throw new TokenRefused.Missing();
        }
        if (!caller.scopes().contains(scope)) {
            throw new TokenRefused.InsufficientScope(scope);
        }
    }
}
