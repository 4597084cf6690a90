package co.cosmeticos.platform.limit;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Enforces a limit for the service and one for each {@link RateLimited} operation, per client network, and reports them in
 * the {@code RateLimit} fields (IETF draft-ietf-httpapi-ratelimit-headers). Of {@code X-Forwarded-For} only the entries of
 * the {@code shop.proxies} trusted proxies count, never one that the client wrote.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 200)
@Component
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String SERVICE = "service";

    private static final String LEFT = RateLimitFilter.class.getName();
    private static final String CLIENT = LEFT + ".client";

    private final RateLimits limits;
    private final int proxies;

    @Context
    private HttpServletRequest servletRequest;

    @Context
    private ResourceInfo resource;

    @Inject
    public RateLimitFilter(@Context RateLimits limits, @Context Settings settings) {
        this.limits = limits;
        this.proxies = Integer.parseInt(settings.shared("proxies", "0"));
    }

    /** The client address of this request for the limits; null before the filter ran. */
    public static @Nullable String clientOf(ContainerRequestContext request) {
        return (String) request.getProperty(CLIENT);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var client = client(request);
        request.setProperty(CLIENT, client);
        var path = request.getUriInfo().getPath();
        if (path.startsWith("internal/") || path.startsWith("/internal/")) {
            return;
        }
        request.setProperty(LEFT, draw(SERVICE, client));
        var own = own();
        if (own != null) {
            draw(own.value(), client);
        }
    }

    private @Nullable RateLimited own() {
        var method = resource.getResourceMethod().getAnnotation(RateLimited.class);
        return method != null ? method : resource.getResourceClass().getAnnotation(RateLimited.class);
    }

    private long draw(String name, String client) {
        var probe = limits.draw(name, client);
        if (!probe.isConsumed()) {
            var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new RateLimits.Exceeded(limits.limit(name), seconds);
        }
        return probe.getRemainingTokens();
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
