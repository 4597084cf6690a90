package co.cosmeticos.platform.context;

import co.cosmeticos.platform.Component;
import io.opentelemetry.api.trace.Span;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Binds the span of the request, which the server starts after the correlation id is needed. */
@Provider
@Priority(Priorities.USER + 100)
@Component
public class TraceFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            var traceparent = "00-%s-%s-%s"
                    .formatted(
                            span.getTraceId(),
                            span.getSpanId(),
                            span.getTraceFlags().asHex());
            RequestContext.current().tracedAs(traceparent).bind();
        }
    }
}
