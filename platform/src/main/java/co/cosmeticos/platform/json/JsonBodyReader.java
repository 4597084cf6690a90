package co.cosmeticos.platform.json;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Reads the JSON body of every operation by {@link StrictJson}. An operation that takes text, bytes or a JSON value gets
 * the body unconverted; for a JSON array it is checked to be one.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Component
public class JsonBodyReader implements MessageBodyReader<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonArray.class || !isUnconverted(type);
    }

    private static boolean isUnconverted(Class<?> type) {
        return type == String.class
                || type == byte[].class
                || InputStream.class.isAssignableFrom(type)
                || JsonValue.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var ahead = new PushbackInputStream(body);
        var first = ahead.read();
        if (first < 0) {
            throw new NoContentException("This operation needs a body.");
        }
        ahead.unread(first);
        return type.equals(JsonArray.class) ? list(ahead) : StrictJson.read(ahead, generic);
    }

    private static JsonArray list(InputStream body) {
        try (var parser = Json.createParser(body)) {
            if (parser.next() != JsonParser.Event.START_ARRAY) {
                throw new JsonRefused.Invalid(Problem.FieldError.at(List.of(), "must be a list"));
            }
            var list = parser.getArray();
            if (parser.hasNext()) {
                throw new JsonRefused.Malformed();
            }
            return list;
        }
    }
}
