package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;

/** Reads the body whole, up to its limit, before anything parses it: by length, chunked or packed, it is the same. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
@Component
public class BodyLimitFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new BodyLimits.Encoded(encoding);
        }
        if (resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
            return;
        }
        if (request.getLength() > BodyLimits.BYTES) {
            throw new BodyLimits.TooLarge();
        }
        if (request.hasEntity()) {
            var body = BodyLimits.read(request.getEntityStream());
            var type = request.getMediaType();
            if (type != null && type.getSubtype().endsWith("json")) {
                checkCharset(type);
                BodyLimits.checkBrackets(body);
            } else if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
                checkCharset(type);
                BodyLimits.checkForm(body);
            }
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }

    private static void checkCharset(MediaType type) {
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !"utf-8".equalsIgnoreCase(charset)) {
            throw new BodyLimits.WrongCharset();
        }
    }
}
