package co.cosmeticos.platform.compression;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses the answers of {@link Compressed} operations from a size on at which it pays ({@code docs/benchmark.md}). */
@Provider
@Compressed
@Priority(Priorities.ENTITY_CODER)
@Component
public class GzipFilter implements ContainerResponseFilter, WriterInterceptor {

    private static final int LEAST_BYTES = 1_000;
    // A higher one saves a tenth more, and costs twice as much.
    private static final int LEVEL = 3;
    private static final String GZIP = "gzip";
    private static final String ANY = "*";
    private static final Pattern REFUSED = Pattern.compile("q=0(?:\\.0{0,3})?");
    private static final String WANTED = GzipFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        var wants = accepts(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        request.setProperty(WANTED, wants);
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (!response.hasEntity()
                && wants
                && known != null
                && headers.getFirst(HttpHeaders.ETAG) instanceof String tag) {
            // Nothing has changed: the tag is the one that the client knows.
            headers.putSingle(HttpHeaders.ETAG, known.contains(GzipTag.of(tag)) ? GzipTag.of(tag) : tag);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!Boolean.TRUE.equals(context.getProperty(WANTED))) {
            context.proceed();
            return;
        }
        var out = context.getOutputStream();
        var body = new ByteArrayOutputStream();
        context.setOutputStream(body);
        context.proceed();
        context.setOutputStream(out);
        if (body.size() < LEAST_BYTES) {
            body.writeTo(out);
            return;
        }
        var headers = context.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        if (headers.getFirst(HttpHeaders.ETAG) instanceof String tag) {
            headers.putSingle(HttpHeaders.ETAG, GzipTag.of(tag));
        }
        var packed = packed(body);
        out.write(packed);
    }

    private static byte[] packed(ByteArrayOutputStream body) throws IOException {
        var packed = new ByteArrayOutputStream(body.size() / 2);
        try (var gzip = new FastGzip(packed)) {
            body.writeTo(gzip);
        }
        return packed.toByteArray();
    }

    // A quality of 0 is a refusal (RFC 9110, section 12.5.3); a client that says nothing gets what it can surely read.
    private static boolean accepts(@Nullable String header) {
        if (header == null) {
            return false;
        }
        var any = false;
        for (var coding : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = coding.split(";", 2);
            var name = parts[0].strip();
            var isTaken = parts.length < 2 || !REFUSED.matcher(parts[1].strip()).matches();
            if (name.equals(GZIP) || name.equals("x-gzip")) {
                return isTaken;
            }
            any |= name.equals(ANY) && isTaken;
        }
        return any;
    }

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 8_192);
            def.setLevel(LEVEL);
        }
    }
}
