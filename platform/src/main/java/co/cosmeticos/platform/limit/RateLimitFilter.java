package co.cosmeticos.platform.limit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Enforces the limit of the service, per client network, before anything is read or looked for, so that refused requests
 * count as well, and reports it in the {@code RateLimit} fields (IETF draft-ietf-httpapi-ratelimit-headers). Of
 * {@code X-Forwarded-For} only the entries of the {@code shop.proxies} trusted proxies count, never one that the client wrote.
 */
@Provider
@PreMatching
@Priority(3)
@Component
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String SERVICE = "service";

    private static final String LEFT = RateLimitFilter.class.getName();
    private static final String CLIENT = LEFT + ".client";

    private final RateLimits limits;
    private final int proxies;

    @Context
    private HttpServletRequest servletRequest;

    @Inject
    public RateLimitFilter(@Context RateLimits limits, @Context Settings settings) {
        this.limits = limits;
        this.proxies = Integer.parseInt(settings.shared("proxies", "0"));
    }

    /** The client address of this request for the limits; null before the filter ran. */
    public static @Nullable String clientOf(ContainerRequestContext request) {
        return (String) request.getProperty(CLIENT);
    }

    /** The client network of this request, for what is counted beside the limits. */
    public static ClientNetwork networkOf(HttpServletRequest request) {
        return request.getAttribute(CLIENT) instanceof String address
                ? ClientNetwork.of(address)
                : ClientNetwork.of(request.getRemoteAddr());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var client = client(request);
        request.setProperty(CLIENT, client);
        if (isOfService(request)) {
            return;
        }
        request.setProperty(LEFT, limits.require(SERVICE, client));
    }

    // Services have no limit among themselves; whoever comes there without a token is none.
    private static boolean isOfService(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        return (path.startsWith("internal/") || path.startsWith("/internal/"))
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    }

    private String client(ContainerRequestContext request) {
        var forwarded = request.getHeaderString("X-Forwarded-For");
        if (proxies == 0 || forwarded == null) {
            return servletRequest.getRemoteAddr();
        }
        var hops = forwarded.split(",", -1);
        return hops[Math.max(0, hops.length - proxies)].trim();
    }

    // A refusal reports the limit that was reached, which may be that of the operation.
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(LEFT) instanceof Long left
                && !response.getHeaders().containsKey("RateLimit")) {
            var limit = limits.limit(SERVICE);
            response.getHeaders()
                    .putSingle(
                            "RateLimit-Policy",
                            "\"%s\";q=%d;w=%d"
                                    .formatted(
                                            limit.name(),
                                            limit.requests(),
                                            limit.period().toSeconds()));
            response.getHeaders().putSingle("RateLimit", "\"%s\";r=%d".formatted(limit.name(), left));
        }
    }
}
