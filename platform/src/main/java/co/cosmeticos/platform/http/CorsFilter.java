package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CORS for the origins of {@code shop.cors.origins}, comma-separated; no origin is allowed by default. */
@Provider
@PreMatching
@Priority(10)
@Component
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ORIGIN = "Origin";
    private static final String REQUESTED_METHOD = "Access-Control-Request-Method";

    private final Set<String> allowed;

    @Inject
    public CorsFilter(@Context Settings settings) {
        this.allowed = Arrays.stream(settings.shared("cors.origins", "").split("\\s*,\\s*"))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.OPTIONS.equals(request.getMethod()) && request.getHeaderString(REQUESTED_METHOD) != null) {
            request.abortWith(Response.noContent().build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var origin = request.getHeaderString(ORIGIN);
        response.getHeaders().add(HttpHeaders.VARY, ORIGIN);
        if (!isAllowed(origin)) {
            return;
        }
        var headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", origin);
        headers.putSingle("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        headers.putSingle(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Correlation-Id, X-Order-Token");
        headers.putSingle("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After, X-Correlation-Id");
        headers.putSingle("Access-Control-Max-Age", "600");
    }

    private boolean isAllowed(@Nullable String origin) {
        return origin != null && allowed.contains(origin);
    }
}
