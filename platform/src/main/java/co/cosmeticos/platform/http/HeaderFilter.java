package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Validates the headers of content negotiation and body decoding before the container does, which answers malformed ones
 * with 500 instead of 400. A list over several lines becomes one line (RFC 9110, section 5.3); a single value may not be
 * repeated, or each server on the way could choose another.
 */
@Provider
@PreMatching
@Priority(5)
@Component
public class HeaderFilter implements ContainerRequestFilter {

    private static final Map<String, Consumer<ContainerRequestContext>> READ = Map.of(
            HttpHeaders.ACCEPT, HeaderFilter::readAccept,
            HttpHeaders.CONTENT_TYPE, HeaderFilter::readContentType);

    private static final List<String> LISTS = List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);
    private static final List<String> QUALITIES = List.of("q", "qs");
    private static final List<String> SINGLE = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            "Idempotency-Key",
            "X-Order-Token",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature");

    @Override
    public void filter(ContainerRequestContext request) {
        var headers = request.getHeaders();
        LISTS.forEach(name -> headers.computeIfPresent(name, (same, lines) -> List.of(String.join(", ", lines))));
        SINGLE.forEach(name -> {
            if (headers.getOrDefault(name, List.of()).size() > 1) {
                throw new Unreadable(name, "The header %s is repeated.".formatted(name));
            }
        });
        READ.forEach((name, reader) -> {
            try {
                reader.accept(request);
            } catch (RuntimeException e) {
                throw new Unreadable(name, "The header %s cannot be read.".formatted(name));
            }
        });
    }

    // Quality values are parsed only when operations are chosen from.
    private static void readAccept(ContainerRequestContext request) {
        for (var type : request.getAcceptableMediaTypes()) {
            var quality = Float.parseFloat(type.getParameters().getOrDefault("q", "1"));
            if (!(quality >= 0 && quality <= 1)) {
                throw new IllegalArgumentException("A quality value lies between 0 and 1.");
            }
        }
    }

    private static void readContentType(ContainerRequestContext request) {
        var type = request.getMediaType();
        if (type != null && (type.isWildcardType() || type.isWildcardSubtype())) {
            throw new IllegalArgumentException("A body has one type.");
        }
        // JAX-RS would read a quality into it, and fail on one that is no number.
        if (type != null && QUALITIES.stream().anyMatch(type.getParameters()::containsKey)) {
            throw new IllegalArgumentException("The type of a body has no quality.");
        }
        var charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null) {
            Charset.forName(charset);
        }
    }

    /** A header is malformed (RFC 9110). */
    static final class Unreadable extends Refusal {

        private final String header;

        Unreadable(String header, String detail) {
            super("bad-request", 400, detail);
            this.header = header;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("header", header);
        }
    }
}
