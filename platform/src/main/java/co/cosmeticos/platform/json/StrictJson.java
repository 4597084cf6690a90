package co.cosmeticos.platform.json;

import co.cosmeticos.platform.text.CanonicalUuid;
import co.cosmeticos.platform.text.ConstantName;
import co.cosmeticos.platform.value.Rfc3339;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Parses JSON strictly, without coercion: a number is not a text, 1.9 is not an integer, base64 is not a UUID, and
 * out-of-range numbers, unknown members and duplicate members are errors. Errors name the field. Cost is bounded by limits
 * of depth, names, digits and tokens.
 */
public final class StrictJson {

    private static final int DEPTH = 64;
    private static final int NAME_LENGTH = 256;
    private static final int DIGITS = 64;
    private static final int TOKENS = 50_000;
    private static final int CHARACTERS = 1 << 20;

    private static final Map<LogicalType, CoercionInputShape[]> REFUSED = Map.of(
            LogicalType.Textual,
                    shapes(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Integer,
                    shapes(CoercionInputShape.Float, CoercionInputShape.String, CoercionInputShape.Boolean),
            LogicalType.Float, shapes(CoercionInputShape.String, CoercionInputShape.Boolean),
            LogicalType.Boolean,
                    shapes(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.String),
            LogicalType.Enum, shapes(CoercionInputShape.Integer),
            LogicalType.DateTime,
                    shapes(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Array));

    private static final JsonMapper MAPPER = mapper();

    private StrictJson() {}

    /** Reads one JSON value of this type; null for the literal. Throws {@link JsonRefused}. */
    public static Object read(InputStream json, Type type) {
        return reading(() -> MAPPER.readValue(json, MAPPER.constructType(type)));
    }

    /** Reads one JSON value of this type; null for the literal. Throws {@link JsonRefused}. */
    public static <T> T read(String json, Class<T> type) {
        return reading(() -> MAPPER.readValue(json, type));
    }

    /** What is told of a value that is none of this type: the constants of an enum, the form of a time. */
    public static String expected(Class<?> type) {
        return Mismatch.expected(type);
    }

    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (JacksonException e) {
            throw Mismatch.of(e);
        }
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder(factory())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultVisibility(all -> all.withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withSetterVisibility(Visibility.NONE))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfigDefaults(all -> all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.EmptyObject, CoercionAction.Fail))
                .addModule(new SimpleModule("strict")
                        .setDeserializers(new Constants())
                        .addDeserializer(UUID.class, new Text<>(UUID.class, CanonicalUuid::parse))
                        .addDeserializer(String.class, new Text<>(String.class, StrictJson::storable))
                        .addKeyDeserializer(String.class, new Name())
                        .addDeserializer(OffsetDateTime.class, new Text<>(OffsetDateTime.class, Rfc3339::dateTime))
                        .addDeserializer(
                                Instant.class,
                                new Text<>(
                                        Instant.class,
                                        text -> Rfc3339.dateTime(text).toInstant()))
                        .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, Rfc3339::date)));
        REFUSED.forEach((type, shapes) -> builder.withCoercionConfig(type, config -> {
            for (var shape : shapes) {
                config.setCoercion(shape, CoercionAction.Fail);
            }
        }));
        return builder.build();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNameLength(NAME_LENGTH)
                        .maxNumberLength(DIGITS)
                        .maxTokenCount(TOKENS)
                        .maxStringLength(CHARACTERS)
                        .maxDocumentLength(CHARACTERS)
                        .build())
                .build();
    }

    // NUL and lone surrogates (Unicode, section 3.9) cannot be stored, and would come back as other
    // characters.
    private static String storable(String text) {
        var hostile = text.codePoints().anyMatch(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE);
        if (hostile) {
            throw new IllegalArgumentException("A sign that is no character.");
        }
        return text;
    }

    private static CoercionInputShape[] shapes(CoercionInputShape... shapes) {
        return shapes;
    }

    /** Reads a value type from its canonical text. */
    private static final class Text<T> extends StdDeserializer<T> {

        private final transient Function<String, T> reader;

        Text(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            try {
                return reader.apply(parser.getString());
            } catch (IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), parser.getString(), e.getMessage());
            }
        }
    }

    /** Reads enums, by the exact names of their constants. */
    private static final class Constants extends SimpleDeserializers {

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return constants(type.getRawClass());
        }

        private static <T> ValueDeserializer<T> constants(Class<T> type) {
            return new Text<>(type, text -> ConstantName.parse(type, text));
        }
    }

    /** Reads the key of a map. */
    private static final class Name extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            try {
                return storable(key);
            } catch (IllegalArgumentException e) {
                return context.handleWeirdKey(String.class, "", e.getMessage());
            }
        }
    }
}
