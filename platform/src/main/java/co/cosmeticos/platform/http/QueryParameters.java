package co.cosmeticos.platform.http;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers, ids, enums and moments (RFC 3339) of a query. Without it a value that is none is answered as an address that is not there,
 * 404, which tells a client nothing; in a path that remains the right answer.
 */
@Provider
@Component
public class QueryParameters implements ParamConverterProvider {

    private static final int LAST_YEAR = 9_999;

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(QueryParam.class::cast)
                .findFirst()
                .flatMap(parameter -> reader(type).map(reader -> new Converter<T>(parameter.value(), reader)))
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
            reader = QueryParameters::moment;
        } else if (type.isEnum()) {
            reader = text -> named(type, text);
        }
        return Optional.ofNullable((Function<String, T>) reader);
    }

    // Years that no database column and no client takes are none.
    private static OffsetDateTime moment(String text) {
        try {
            var moment = OffsetDateTime.parse(text);
            if (moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("A year of four digits is wanted.");
            }
            return moment;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T named(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** Reads the parameter of this name. */
    record Converter<T>(String name, Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return reader.apply(value);
            } catch (IllegalArgumentException e) {
                throw new Invalid(name);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }

    /** A parameter of the query is not of its type. */
    public static final class Invalid extends Refusal {

        private final String parameter;

        Invalid(String parameter) {
            super("The value of the parameter '%s' is not one that it can have.".formatted(parameter));
            this.parameter = parameter;
        }

        @Override
        public String slug() {
            return "invalid-parameter";
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("parameter", parameter);
        }
    }
}
