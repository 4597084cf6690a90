package co.cosmeticos.devshop.http;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;

/** Records to JSON and back. */
public final class Json {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private Json() {}

    /** The value on one line. */
    public static String write(Object value) {
        return JSONB.toJson(value);
    }

    /**
     * Parses a value; missing fields become null, 0 or false.
     *
     * @throws Refused with 400 when the text is not such JSON
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            var value = JSONB.fromJson(text, type);
            if (value == null) {
                throw Refused.badRequest("The body is empty.");
            }
            return value;
        } catch (JsonbException e) {
            throw Refused.badRequest("The body is no valid JSON of this request.");
        }
    }
}
