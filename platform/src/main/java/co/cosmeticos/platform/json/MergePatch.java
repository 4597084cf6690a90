package co.cosmeticos.platform.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON Merge Patch (RFC 7396): members that are given change, null takes away, what is not given stays. */
public final class MergePatch {

    /** Its media type; a {@code PATCH} takes plain JSON too. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /**
     * Reads a patch and looks at it by itself, before what it changes is looked for: its members are known, of their types and
     * within their limits. Throws {@link JsonRefused} or {@link ConstraintViolationException}.
     *
     * @param body as it was sent, in UTF-8 (RFC 8259, section 8.1); a container would replace what is not by another sign
     * @param type that has each member that can be changed, and requires none
     */
    public static <T> String read(byte[] body, Class<T> type, Validator validator) {
        var patch = text(body);
        var read = StrictJson.read(patch, type);
        if (read == null) {
            throw new JsonRefused.Malformed();
        }
        requireValid(read, validator);
        return patch;
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonRefused.Malformed();
        }
    }

    /**
     * What a patch makes of a value, read as strictly as a body, and valid: its errors are told as those of a body that has all
     * of the result. Throws {@link JsonRefused} or {@link ConstraintViolationException}.
     *
     * @param patch as it was sent
     * @param current the value as JSON
     * @param type that both are of
     * @param groups of constraints
     */
    public static <T> T apply(String patch, String current, Class<T> type, Validator validator, Class<?>... groups) {
        if (StrictJson.read(patch, Map.class) == null) {
            throw new JsonRefused.Malformed();
        }
        var merged = Json.createMergePatch(object(patch)).apply(object(current));
        var result = StrictJson.read(merged.toString(), type);
        requireValid(result, validator, groups);
        return result;
    }

    private static <T> void requireValid(T value, Validator validator, Class<?>... groups) {
        var violations = validator.validate(new Call<>(new Parameter<>(value)), groups);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    // The path of a violation is read as that of a method's parameter, which is called body.
    private record Call<T>(@Valid Parameter<T> parameter) {}

    private record Parameter<T>(@Valid T body) {}

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
