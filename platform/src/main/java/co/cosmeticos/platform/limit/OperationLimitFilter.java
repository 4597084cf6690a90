package co.cosmeticos.platform.limit;

import static java.util.Objects.requireNonNull;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Enforces the limit of a {@link RateLimited} operation, per client network, beside that of the service. */
@Provider
@Priority(Priorities.AUTHENTICATION - 200)
@Component
public class OperationLimitFilter implements ContainerRequestFilter {

    private final RateLimits limits;

    @Context
    private ResourceInfo resource;

    @Inject
    public OperationLimitFilter(@Context RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var own = own();
        if (own != null) {
            limits.require(own.value(), requireNonNull(RateLimitFilter.clientOf(request)));
        }
    }

    private @Nullable RateLimited own() {
        var method = resource.getResourceMethod().getAnnotation(RateLimited.class);
        return method != null ? method : resource.getResourceClass().getAnnotation(RateLimited.class);
    }
}
