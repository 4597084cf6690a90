package co.cosmeticos.orders.clientaddress;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.limit.RateLimitFilter;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Binds the client's address to the thread of the request. */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
@Component
public class ClientAddressFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        ClientAddress.bind(RateLimitFilter.clientOf(request));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        ClientAddress.clear();
    }
}
