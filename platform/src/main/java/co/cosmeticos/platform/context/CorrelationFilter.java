package co.cosmeticos.platform.context;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Accepts or creates the correlation id, and binds it with the trace and the language of the client to the thread. */
@Provider
@PreMatching
@Priority(0)
@Component
public class CorrelationFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** The header that carries the correlation id, in and out. */
    public static final String HEADER = "X-Correlation-Id";

    private static final Set<String> SPOKEN = Set.of("pt", "en");
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getHeaderString(HEADER);
        var id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : Ids.next().toString();
        new RequestContext(id, traceparent(request), language(request)).bind();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var id = RequestContext.current().correlationId();
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
        RequestContext.clear();
    }

    // A malformed traceparent is ignored (W3C Trace Context, section 3.2).
    private static @Nullable String traceparent(ContainerRequestContext request) {
        var given = request.getHeaderString(RequestContext.TRACEPARENT);
        return given != null && TRACEPARENT.matcher(given).matches() ? given : null;
    }

    // The best match of the supported languages (RFC 9110, section 12.5.4).
    private static Locale language(ContainerRequestContext request) {
        try {
            return request.getAcceptableLanguages().stream()
                    .filter(language -> SPOKEN.contains(language.getLanguage()))
                    .findFirst()
                    .orElse(Locale.ROOT);
        } catch (RuntimeException e) {
            // A malformed Accept-Language is ignored.
            return Locale.ROOT;
        }
    }
}
