package co.cosmeticos.platform.token;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Enforces the access rule of the operation on its caller. */
@Provider
@Priority(Priorities.AUTHORIZATION)
@Component
public class AccessFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Access.of(resource).check(Caller.of(request.getSecurityContext()));
    }
}
