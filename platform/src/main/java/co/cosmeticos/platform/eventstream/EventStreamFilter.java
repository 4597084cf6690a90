package co.cosmeticos.platform.eventstream;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Asks what is between to pass each event on as it comes: proxies that compress a stream, or fill a buffer first, hold events
 * back for minutes. {@code X-Accel-Buffering} is what nginx reads.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
@Component
public class EventStreamFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(response.getMediaType())) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
            response.getHeaders().putSingle("X-Accel-Buffering", "no");
        }
    }
}
