package co.cosmeticos.platform.problem;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem document, RFC 9457.
 *
 * @param slug the last part of {@code type}: stable, public API
 * @param extensions further members: texts, numbers, flags, and lists of texts
 */
public record Problem(
        String slug,
        String title,
        int status,
        String detail,
        @Nullable String traceId,
        List<FieldError> errors,
        Map<String, Object> extensions) {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /**
     * Error of one field of the request.
     *
     * @param field as {@code lines[0].quantity}
     * @param pointer to it in a JSON body, as {@code /lines/0/quantity} (RFC 6901); null for a parameter
     */
    public record FieldError(
            String field, String message, @Nullable String pointer) {

        /** Error of the field at this path of names and indexes in a JSON body; an empty path is the body itself. */
        public static FieldError at(List<Object> steps, String message) {
            var field = new StringBuilder();
            var pointer = new StringBuilder();
            for (var step : steps) {
                if (step instanceof Integer) {
                    field.append('[').append(step).append(']');
                } else {
                    field.append(field.isEmpty() ? "" : ".").append(step);
                }
                pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
            }
            return new FieldError(steps.isEmpty() ? "body" : field.toString(), message, pointer.toString());
        }

        JsonObject json() {
            var json = Json.createObjectBuilder().add("field", field).add("message", message);
            if (pointer != null) {
                json.add("pointer", pointer);
            }
            return json.build();
        }
    }

    /** The document as JSON text. */
    public String json() {
        var json = Json.createObjectBuilder()
                .add("type", "/problems/" + slug)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (traceId != null) {
            json.add("traceId", traceId);
        }
        if (!errors.isEmpty()) {
            var list = Json.createArrayBuilder();
            errors.forEach(error -> list.add(error.json()));
            json.add("errors", list);
        }
        extensions.forEach((name, value) -> json.add(name, value(value)));
        return json.build().toString();
    }

    private static JsonValue value(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Json.createValue(((Number) value).longValue());
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Collection<?> list) {
            var array = Json.createArrayBuilder();
            list.forEach(item -> array.add(value(item)));
            return array.build();
        }
        return Json.createValue(value.toString());
    }
}
