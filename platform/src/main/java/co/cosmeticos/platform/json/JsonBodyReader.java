package co.cosmeticos.platform.json;

import co.cosmeticos.platform.Component;
import jakarta.json.JsonValue;
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

/** Reads the JSON body of every operation by {@link StrictJson}; what an operation takes as it came is left to it. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Component
public class JsonBodyReader implements MessageBodyReader<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != String.class
                && type != byte[].class
                && !InputStream.class.isAssignableFrom(type)
                && !JsonValue.class.isAssignableFrom(type);
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
        return StrictJson.read(ahead, generic);
    }
}
