package co.cosmeticos.platform.json;

import co.cosmeticos.platform.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Converts a finding of Jackson for the client: which field, and what is expected. Never quotes what was sent. */
final class Mismatch {

    private static final String DUPLICATE = "Duplicate Object property";
    private static final Pattern DUPLICATE_NAME = Pattern.compile("^" + DUPLICATE + " \"([^\"]{1,64})\"");
    private static final String NO_VALUE = "No content to map";
    private static final String SECOND_VALUE = "Trailing token";

    private static final String MOMENT = "must be a moment in the years 1 to 9999 such as 2026-11-29T10:15:00-03:00";
    private static final Map<Class<?>, String> NAMES = Map.of(
            CharSequence.class, "must be a text of characters that can be stored",
            boolean.class, "must be true or false",
            Boolean.class, "must be true or false",
            UUID.class, "must be a UUID such as 01890a5d-ac96-774b-bcce-b302099a8057",
            OffsetDateTime.class, MOMENT,
            Instant.class, MOMENT,
            LocalDate.class, "must be a day in the years 1 to 9999 such as 2026-11-29",
            Collection.class, "must be a list",
            Map.class, "must be an object");

    private Mismatch() {}

    static JsonRefused of(JacksonException found) {
        var reason = reason(found);
        if (reason == null) {
            return new JsonRefused.Malformed();
        }
        var steps = new ArrayList<>(steps(found));
        duplicate(found).ifPresent(steps::add);
        return new JsonRefused.Invalid(Problem.FieldError.at(steps, reason));
    }

    // The parser stops at the second name, before it belongs to the path.
    private static Optional<String> duplicate(JacksonException found) {
        return Optional.ofNullable(found.getOriginalMessage())
                .map(DUPLICATE_NAME::matcher)
                .filter(Matcher::find)
                .map(name -> name.group(1));
    }

    private static List<Object> steps(JacksonException found) {
        return found.getPath().stream()
                .<Object>map(step -> step.getPropertyName() == null ? (Object) step.getIndex() : step.getPropertyName())
                .toList();
    }

    // Null when the text is not exactly one JSON value.
    private static @Nullable String reason(JacksonException found) {
        if (found instanceof UnrecognizedPropertyException) {
            return "is no field of this request";
        }
        if (found instanceof InputCoercionException overflow) {
            return expected(overflow.getTargetType());
        }
        if (found instanceof MismatchedInputException mismatch
                && !messageContains(found, NO_VALUE)
                && !messageContains(found, SECOND_VALUE)) {
            return expected(mismatch.getTargetType());
        }
        return messageContains(found, DUPLICATE) ? "stands twice in one object" : null;
    }

    // Jackson has one exception for several findings, which differ in their message alone.
    private static boolean messageContains(JacksonException found, String words) {
        var message = found.getOriginalMessage();
        return message != null && message.startsWith(words);
    }

    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "is not of the type of this field";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "));
        }
        if (type == int.class || type == Integer.class) {
            return "must be a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return "must be a whole number from %d to %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        return NAMES.entrySet().stream()
                .filter(name -> name.getKey().isAssignableFrom(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Number.class.isAssignableFrom(type) ? "must be a number" : "must be an object");
    }
}
