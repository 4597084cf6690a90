package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.json.StrictJson;
import co.cosmeticos.platform.text.CanonicalUuid;
import co.cosmeticos.platform.text.ConstantName;
import co.cosmeticos.platform.text.WholeNumber;
import co.cosmeticos.platform.value.Rfc3339;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Converts numbers, ids, enums and times (RFC 3339) of a query or path in their one form, without the coercion of the
 * container. An invalid value is 400 in a query, and 404 in a path.
 */
@Provider
@Component
public class QueryParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> refusal(annotation, type).stream())
                .findFirst()
                .flatMap(refusal -> reader(type).map(reader -> new Converter<T>(reader, refusal)))
                .orElse(null);
    }

    private static Optional<Supplier<RuntimeException>> refusal(Annotation annotation, Class<?> type) {
        if (annotation instanceof QueryParam parameter) {
            return Optional.of(() -> new QueryRefused.Invalid(parameter.value(), StrictJson.expected(type)));
        }
        return annotation instanceof PathParam ? Optional.of(NotFoundException::new) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private static <T> Optional<Function<String, T>> reader(Class<T> type) {
        Function<String, ?> reader = null;
        if (type == int.class || type == Integer.class) {
            reader = WholeNumber::parseInt;
        } else if (type == long.class || type == Long.class) {
            reader = WholeNumber::parseLong;
        } else if (type == UUID.class) {
            reader = CanonicalUuid::parse;
        } else if (type == OffsetDateTime.class) {
            reader = Rfc3339::dateTime;
        } else if (type.isEnum()) {
            reader = text -> ConstantName.parse(type, text);
        }
        return Optional.ofNullable((Function<String, T>) reader);
    }

    /** Converts one parameter. */
    record Converter<T>(Function<String, T> reader, Supplier<RuntimeException> refusal) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException e) {
                throw refusal.get();
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
