package co.cosmeticos.devshop.http;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Strict reader of request bodies: a JSON object into a record of texts, integers and records. It coerces nothing, and refuses
 * unknown and repeated members and null; a member that is left out is null or 0. Errors name the member.
 */
public final class StrictBody {

    // Fits a long, and costs nothing to parse.
    private static final String INTEGER = "-?[0-9]{1,18}";

    /** The body of a request that has none, or an empty object. */
    public record Nothing() {}

    private StrictBody() {}

    /** Reads a body, which may be empty where it is optional; throws {@link Refused} with 400. */
    public static <T extends Record> T readOptional(String text, Class<T> type) {
        return read(text.isBlank() ? "{}" : text, type);
    }

    /** Reads a body; throws {@link Refused} with 400. */
    public static <T extends Record> T read(String text, Class<T> type) {
        try (var parser = JsonProvider.provider().createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw Refused.badRequest("The body must be a JSON object.");
            }
            var value = type.cast(members(parser, type, ""));
            if (parser.hasNext()) {
                throw malformed();
            }
            return value;
        } catch (JsonException | NoSuchElementException e) {
            throw malformed();
        }
    }

    private static Refused malformed() {
        return Refused.badRequest("The body is no valid JSON.");
    }

    private static Object members(JsonParser parser, Class<?> type, String prefix) {
        var values = new HashMap<String, Object>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            var name = parser.getString();
            var path = prefix + name;
            var member = Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> Refused.badRequest(shown(path) + " is no field of this request."));
            if (values.put(name, value(parser, member.getType(), path)) != null) {
                throw Refused.badRequest(path + " is repeated.");
            }
        }
        return made(type, values);
    }

    private static String shown(String path) {
        return path.substring(0, Math.min(path.length(), 60));
    }

    private static Object value(JsonParser parser, Class<?> type, String path) {
        var event = parser.next();
        if (type.isRecord()) {
            require(event == JsonParser.Event.START_OBJECT, path + " must be an object.");
            return members(parser, type, path + ".");
        }
        if (type == String.class) {
            require(event == JsonParser.Event.VALUE_STRING, path + " must be a text.");
            return parser.getString();
        }
        var rule = path + " must be an integer.";
        require(event == JsonParser.Event.VALUE_NUMBER && parser.getString().matches(INTEGER), rule);
        var number = Long.parseLong(parser.getString());
        if (type == int.class) {
            require(number == (int) number, rule);
            return (int) number;
        }
        return number;
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw Refused.badRequest(rule);
        }
    }

    private static Object made(Class<?> type, Map<String, Object> values) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Arrays.stream(components)
                .map(component -> argument(component, values.get(component.getName())))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made of a body.", e);
        }
    }

    private static @Nullable Object argument(RecordComponent component, @Nullable Object given) {
        if (given != null || !component.getType().isPrimitive()) {
            return given;
        }
        return component.getType() == int.class ? (Object) 0 : (Object) 0L;
    }
}
