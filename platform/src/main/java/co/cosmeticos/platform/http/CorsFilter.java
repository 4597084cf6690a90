package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.origin.WebOrigins;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CORS for the origins of {@code shop.cors.origins}, comma-separated; no origin is allowed by default. One line of the log
 * tells of each origin that was refused: in the browser all failures look the same.
 */
@Provider
@PreMatching
@Priority(10)
@Component
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ORIGIN = "Origin";
    private static final String REQUESTED_METHOD = "Access-Control-Request-Method";

    // Strangers choose their origins; a developer has one or two.
    private static final int TOLD = 20;
    private static final Pattern SHAPE = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]{1,200}");
    private static final Logger LOG = Logger.getLogger(CorsFilter.class.getName());

    private final WebOrigins allowed;
    private final WebOrigins own;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Inject
    public CorsFilter(@Context Settings settings) {
        this.allowed = WebOrigins.parse("shop.cors.origins", settings.shared("cors.origins", ""));
        this.own = WebOrigins.ofPage("shop.public-url", settings.shared("public-url", "http://localhost:8080"));
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
        if (origin == null || !allowed.contain(origin)) {
            tell(origin);
            return;
        }
        var headers = response.getHeaders();
        headers.putSingle("Access-Control-Allow-Origin", origin);
        headers.putSingle("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        headers.putSingle(
                "Access-Control-Allow-Headers",
                "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, X-Correlation-Id,"
                        + " X-Order-Token");
        headers.putSingle(
                "Access-Control-Expose-Headers",
                "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Correlation-Id");
        headers.putSingle("Access-Control-Max-Age", "600");
    }

    private void tell(@Nullable String origin) {
        if (origin != null
                && told.size() < TOLD
                && SHAPE.matcher(origin).matches()
                && !own.contain(origin)
                && told.add(origin)) {
            LOG.log(
                    Level.INFO,
                    "Browsers keep the answers from pages of {0}, which is not among shop.cors.origins.",
                    origin);
        }
    }
}
