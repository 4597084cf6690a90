package co.cosmeticos.platform.problem;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Messages of field errors in the language of the reader: {@code fields.properties} of the service and {@code
 * platform-fields.properties}. A constraint of Bean Validation has a text in each language, by its name; what is written in
 * the code is English, and its translation stands by its words, joined by hyphens, with {@code n} for each number.
 */
final class FieldTexts {

    private static final List<String> BUNDLES = List.of("fields", "platform-fields");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z]+");
    private static final String ONE_OF = "must be one of ";

    private FieldTexts() {}

    /** The message of a violation. */
    static String of(ConstraintViolation<?> violation, Locale reader) {
        if (!violation.getMessageTemplate().startsWith("{")) {
            return of(violation.getMessage(), reader);
        }
        var constraint = violation.getConstraintDescriptor();
        return text(constraint.getAnnotation().annotationType().getSimpleName(), reader)
                .map(pattern -> {
                    var text = pattern;
                    for (var attribute : constraint.getAttributes().entrySet()) {
                        text = text.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
                    }
                    return text;
                })
                .orElseGet(violation::getMessage);
    }

    /** The same of an English message. */
    static String of(String message, Locale reader) {
        if (message.startsWith(ONE_OF)) {
            return text(key(ONE_OF), reader)
                    .map(pattern -> pattern.replace("{0}", message.substring(ONE_OF.length())))
                    .orElse(message);
        }
        return text(key(message), reader)
                .map(pattern -> filled(pattern, message))
                .orElse(message);
    }

    /** The key of the translation of an English message. */
    static String key(String message) {
        var words = NUMBER.matcher(message.toLowerCase(Locale.ROOT)).replaceAll(" n ");
        return NO_WORD.matcher(words.strip()).replaceAll("-").replaceAll("^-|-$", "");
    }

    // The numbers stand in the translation in any order.
    private static String filled(String pattern, String message) {
        var text = pattern;
        var place = 0;
        for (var number : NUMBER.matcher(message).results().toList()) {
            text = text.replace("{" + place + "}", number.group());
            place++;
        }
        return text;
    }

    private static Optional<String> text(String key, Locale reader) {
        return ProblemTexts.text(BUNDLES, key, reader);
    }
}
