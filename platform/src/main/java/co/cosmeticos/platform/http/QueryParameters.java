package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.json.StrictJson;
import co.cosmeticos.platform.value.Rfc3339;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts numbers, ids, enums and times (RFC 3339) of a query, and answers an invalid value with 400. The container would
 * answer 404, which remains right for a path parameter.
 */
@Provider
@Component
public class QueryParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(QueryParam.class::cast)
                .findFirst()
                .flatMap(parameter -> reader(type).map(reader -> new Converter<T>(parameter.value(), type, reader)))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<Function<String, T>> reader(Class<T> type) {
        Function<String, ?> reader = null;
        if (type == int.class || type == Integer.class) {
            reader = Integer::valueOf;
        } else if (type == UUID.class) {
            reader = UUID::fromString;
        } else if (type == OffsetDateTime.class) {
            reader = Rfc3339::dateTime;
        } else if (type.isEnum()) {
            reader = text -> named(type, text);
        }
        return Optional.ofNullable((Function<String, T>) reader);
    }

    private static <T> T named(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** Converts the parameter of this name. */
    record Converter<T>(String name, Class<T> type, Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException e) {
                throw new QueryRefused.Invalid(name, StrictJson.expected(type));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
