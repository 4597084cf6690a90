package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimitFilter;
import co.cosmeticos.platform.token.Caller;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Binds the request's origin to its thread, after the caller is known. */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
@Component
public class OriginFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var caller = Caller.of(request.getSecurityContext());
        new Origin(caller.actor().orElse(null), RateLimitFilter.clientOf(request)).bind();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Origin.clear();
    }
}
