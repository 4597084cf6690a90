package co.cosmeticos.platform.remote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.CorrelationFilter;
import co.cosmeticos.platform.context.RequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * Creates REST clients of other services with timeouts, the token of this service, correlation id and trace. Their calls
 * throw {@link RemoteRefused} or {@link RemoteAway}; the component that uses one declares its {@link ResiliencePolicy}.
 */
@Component
public class RemoteServices {

    private static final int CONNECT_SECONDS = 1;
    private static final int READ_SECONDS = 2;

    private final ServiceTokens tokens;

    @Inject
    public RemoteServices(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    /** A client of a service of the shop, with the token of this service. */
    public <T> T client(Class<T> api, String baseUrl) {
        return RemoteAway.toldApart(
                api, builder(baseUrl).register(new TokenHeader(tokens)).build(api));
    }

    /** A client of an external service, without a token of ours; with its own read timeout in seconds. */
    public static <T> T externalClient(Class<T> api, String baseUrl, int readSeconds) {
        return RemoteAway.toldApart(
                api, builder(baseUrl).readTimeout(readSeconds, TimeUnit.SECONDS).build(api));
    }

    private static RestClientBuilder builder(String baseUrl) {
        return RestClientBuilder.newBuilder()
                .baseUri(URI.create(baseUrl))
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .register(new RemoteRefusedMapper())
                .register(new ContextHeaders());
    }

    private record TokenHeader(ServiceTokens tokens) implements ClientRequestFilter {
        @Override
        public void filter(ClientRequestContext request) {
            request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.current());
        }
    }

    // Where the server traces, its own filter sets the span of this call, which is more precise.
    private record ContextHeaders() implements ClientRequestFilter {

        @Override
        public void filter(ClientRequestContext request) {
            var context = RequestContext.current();
            if (context.correlationId() != null) {
                request.getHeaders().putSingle(CorrelationFilter.HEADER, context.correlationId());
            }
            if (context.traceparent() != null && !request.getHeaders().containsKey(RequestContext.TRACEPARENT)) {
                request.getHeaders().putSingle(RequestContext.TRACEPARENT, context.traceparent());
            }
        }
    }
}
