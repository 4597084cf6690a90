package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form into a record of texts by the names of its components. {@code @FormParam} would not work: the container reads
 * such a field from the servlet parameters, which are empty once {@link BodyLimitFilter} has read the body.
 */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Component
public class FormBodyReader implements MessageBodyReader<Record> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var fields = fields(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        return record(type, fields::get);
    }

    /** Converts a parsed form to a record of this type; throws {@link QueryRefused.Repeated}. */
    public static <R extends Record> R read(Class<R> type, Map<String, List<String>> form) {
        return record(type, name -> one(form, name));
    }

    private static @Nullable String one(Map<String, List<String>> form, String name) {
        var values = form.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new QueryRefused.Repeated(name);
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static <R extends Record> R record(Class<R> type, Function<String, @Nullable String> field) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> field.apply(component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no record of texts.", e);
        }
    }

    // Fields without a component are ignored: HTML forms have buttons, too.
    private static Map<String, @Nullable String> fields(String form) {
        var fields = new HashMap<String, @Nullable String>();
        for (var field : form.split("&", -1)) {
            if (field.isEmpty()) {
                continue;
            }
            var equals = field.indexOf('=');
            var name = decoded(equals < 0 ? field : field.substring(0, equals));
            if (fields.put(name, equals < 0 ? "" : decoded(field.substring(equals + 1))) != null) {
                throw new QueryRefused.Repeated(name);
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
