package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Buffers the request body up to its limit before anything parses it, whether by Content-Length or chunked. */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
@Component
public class BodyLimitFilter implements ContainerRequestFilter {

    private static final String EMPTY_OBJECT = "{}";
    private static final Set<Class<? extends Annotation>> PARAMETERS = Set.of(
            Context.class,
            PathParam.class,
            QueryParam.class,
            HeaderParam.class,
            CookieParam.class,
            FormParam.class,
            MatrixParam.class,
            BeanParam.class);

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new BodyRefused.Encoded(encoding);
        }
        if (resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
            return;
        }
        if (request.getLength() > BodyLimits.BYTES) {
            throw new BodyRefused.TooLarge();
        }
        if (request.hasEntity()) {
            var body = BodyLimits.read(request.getEntityStream());
            var type = request.getMediaType();
            if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type)) {
                checkCharset(type);
                BodyLimits.checkForm(body);
            } else {
                if (isJson(type)) {
                    checkCharset(type);
                }
                // An operation for any media type reads JSON.
                BodyLimits.checkBrackets(body);
            }
            requireReader(body, type);
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }

    // An ignored body would hide a mistake of the client. An empty object is accepted, since some clients always send
    // one.
    private void requireReader(byte[] body, @Nullable MediaType type) {
        if (resource.getResourceMethod() == null || takesBody(resource.getResourceMethod())) {
            return;
        }
        var text = new String(body, StandardCharsets.UTF_8).strip();
        if (!text.isEmpty() && (!EMPTY_OBJECT.equals(text) || !isJson(type))) {
            throw new BodyRefused.Unread();
        }
    }

    // The parameter without an annotation of JAX-RS is the entity (Jakarta RESTful Web Services, section 3.3.2.1).
    private static boolean takesBody(Method method) {
        return Arrays.stream(method.getParameterAnnotations())
                .anyMatch(annotations -> Arrays.stream(annotations)
                        .noneMatch(annotation -> PARAMETERS.contains(annotation.annotationType())));
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && type.getSubtype().endsWith("json");
    }

    private static void checkCharset(MediaType type) {
        var charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !"utf-8".equalsIgnoreCase(charset)) {
            throw new BodyRefused.WrongCharset();
        }
    }
}
