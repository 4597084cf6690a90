package co.cosmeticos.platform.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Relative references to resources of this service, for {@code Location} and {@code Link} (RFC 9110, section 10.2.2; RFC 8288):
 * a path without scheme and host. The host of a request is a claim of the client, so that no response may repeat it.
 */
public final class PathReferences {

    private PathReferences() {}

    /** The value of {@code Location} of a resource below the requested one. */
    public static String below(UriInfo requested, Object segment) {
        return of(requested
                .getAbsolutePathBuilder()
                .segment(String.valueOf(segment))
                .build());
    }

    /** The value of {@code Link} for the next page of the same list with the same query. */
    public static String nextPage(UriInfo requested, String after) {
        var next = requested
                .getRequestUriBuilder()
                .replaceQueryParam("after", after)
                .build();
        return "<%s>; rel=\"next\"".formatted(of(next));
    }

    // One leading slash only: two would begin a host.
    private static String of(URI address) {
        var path = "/" + address.getRawPath().replaceFirst("^/+", "");
        var query = address.getRawQuery();
        return query == null ? path : path + "?" + query;
    }
}
