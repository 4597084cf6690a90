package co.cosmeticos.system.limits;

import co.cosmeticos.system.Operation;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collections;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields of an operation's body, as the OpenAPI document has them. */
record Fields(JsonObject openApi) {

    /** Longer than any text of which the document does not say how long it may be. */
    private static final int LONG = 100_000;

    private static final String MARKS = "a" + "\u0300".repeat(LONG) + "\u0316".repeat(LONG);

    /**
     * A body that breaks the limit of one field, and leaves out what it need not have for it.
     *
     * @param name the last part of the field's path
     */
    record TooMuch(String name, JsonObject body) {}

    /** Each text of the body, one longer than it may be. */
    Stream<TooMuch> texts(Operation operation) {
        return within(schema(operation), Fields::isText, Fields::tooLong);
    }

    /** Each text of the body, with combining marks of two classes, which to sort costs the square of their number. */
    Stream<TooMuch> marks(Operation operation) {
        return within(schema(operation), Fields::isText, schema -> Json.createValue(MARKS));
    }

    /** Each list of the body, with one entry more than it may have. */
    Stream<TooMuch> lists(Operation operation) {
        return within(
                schema(operation),
                schema -> schema.containsKey("maxItems"),
                schema -> Json.createArrayBuilder(Collections.nCopies(schema.getInt("maxItems") + 1, entry(schema)))
                        .build());
    }

    /** Each field of the body, with values that another reader would make one of its type. */
    Stream<TooMuch> coercible(Operation operation) {
        return Stream.of(
                        coercible(operation, "integer", "1.9", "1.0", "\"1\"", "true", "1e400", "[1]"),
                        coercible(operation, "number", "\"1\"", "true", "[1]"),
                        coercible(operation, "boolean", "1", "0", "\"true\"", "\"\"", "[true]"),
                        coercible(operation, "string", "5", "1.5", "false", "[\"x\"]", "{}"),
                        coercible(operation, "array", "{}", "\"x\"", "7"))
                .flatMap(Function.identity());
    }

    private Stream<TooMuch> coercible(Operation operation, String type, String... values) {
        return Stream.of(values)
                .flatMap(value -> within(schema(operation), schema -> isOf(type, schema), schema -> json(value)));
    }

    private static JsonValue json(String value) {
        try (var reader = Json.createReader(new StringReader("[" + value + "]"))) {
            return reader.readArray().get(0);
        }
    }

    /** A body that any operation refuses at its first member, of a mebibyte of short names. */
    static String wide() {
        var members = new StringBuilder("{");
        for (var name = 0; members.length() < 1_000_000; name++) {
            members.append('"').append(Integer.toString(name, 36)).append("\":1,");
        }
        return members.append("\"z\":1}").toString();
    }

    /** Whether the body is an object, and no list of rows as services send each other. */
    boolean isObject(Operation operation) {
        return isOf("object", schema(operation));
    }

    private JsonObject schema(Operation operation) {
        return resolved(operation
                .description()
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema"));
    }

    private JsonObject resolved(JsonObject schema) {
        var reference = schema.getString("$ref", "");
        return reference.isEmpty()
                ? schema
                : openApi.getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private Stream<TooMuch> within(
            JsonObject schema,
            java.util.function.Predicate<JsonObject> isMeant,
            java.util.function.Function<JsonObject, JsonValue> tooMuch) {
        var properties =
                schema.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        return properties.keySet().stream().flatMap(name -> {
            var property = resolved(properties.getJsonObject(name));
            if (isMeant.test(property)) {
                return Stream.of(new TooMuch(name, object(name, tooMuch.apply(property))));
            }
            if (property.containsKey("properties")) {
                return within(property, isMeant, tooMuch)
                        .map(inner -> new TooMuch(inner.name(), object(name, inner.body())));
            }
            return property.containsKey("items")
                    ? within(resolved(property.getJsonObject("items")), isMeant, tooMuch)
                            .map(inner -> new TooMuch(inner.name(), object(name, list(inner.body()))))
                    : Stream.empty();
        });
    }

    private static JsonObject object(String name, JsonValue value) {
        return Json.createObjectBuilder().add(name, value).build();
    }

    private static JsonArray list(JsonObject one) {
        return Json.createArrayBuilder().add(one).build();
    }

    private JsonValue entry(JsonObject list) {
        return isString(resolved(list.getJsonObject("items"))) ? Json.createValue("x") : JsonValue.EMPTY_JSON_OBJECT;
    }

    // Dates, ids and words of a list are no texts: what is none of them is malformed, however long it is.
    private static boolean isText(JsonObject schema) {
        return isString(schema) && !schema.containsKey("format") && !schema.containsKey("enum");
    }

    // Where it may be left out, its type is a list: string, or null.
    private static boolean isString(JsonObject schema) {
        return isOf("string", schema);
    }

    private static boolean isOf(String name, JsonObject schema) {
        var type = schema.get("type");
        var one = Json.createValue(name);
        return one.equals(type) || type instanceof JsonArray types && types.contains(one);
    }

    static JsonValue tooLong(JsonObject schema) {
        return Json.createValue("x".repeat(schema.getInt("maxLength", LONG - 1) + 1));
    }
}
