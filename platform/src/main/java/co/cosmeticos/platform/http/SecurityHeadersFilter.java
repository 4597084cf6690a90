package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Sets the headers of OWASP's REST cheat sheet on every response, and no-store unless the resource allows caching. Only HTML
 * pages have a content security policy of their own, for style and form.
 */
@Provider
@Component
public class SecurityHeadersFilter implements ContainerResponseFilter {

    private static final String POLICY = "Content-Security-Policy";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("X-Frame-Options", "DENY");
        headers.putSingle("Referrer-Policy", "no-referrer");
        if (!headers.containsKey(POLICY)) {
            headers.putSingle(POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        headers.putSingle("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        headers.putSingle(
                HttpHeaders.CACHE_CONTROL, cacheControl(request, headers.getFirst(HttpHeaders.CACHE_CONTROL)));
        headers.add(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
    }

    // A response to a request with a token is private, even where the public one can be cached.
    private static Object cacheControl(ContainerRequestContext request, @Nullable Object chosen) {
        if (chosen == null) {
            return "no-store";
        }
        var isShared =
                !chosen.toString().contains("private") && !chosen.toString().contains("no-store");
        return isShared && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null ? "private, no-store" : chosen;
    }
}
