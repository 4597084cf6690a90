package co.cosmeticos.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The patterns of texts as JSON Schema means them. Jakarta Validation matches the whole text and JSON Schema looks for a part
 * (ECMA-262), so that a pattern is anchored; one that only lists words is an enumeration.
 */
final class Patterns {

    private static final Pattern WORDS = Pattern.compile(
            "(?:-\\?)?[A-Za-z][A-Za-z-]*(?:\\[[A-Z]+])?(?:\\|(?:-\\?)?[A-Za-z][A-Za-z-]*(?:\\[[A-Z]+])?)*");
    private static final Pattern LETTERS = Pattern.compile("(.*)\\[([A-Z]+)]");

    // A text that has anything but blanks.
    private static final String NOT_BLANK = "\\S";

    private Patterns() {}

    /** Completes all schemas of a document in place. */
    static void complete(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.path("pattern").isTextual()) {
            complete(schema, schema.path("pattern").asText());
        }
        node.forEach(Patterns::complete);
    }

    /** Lets the properties of a schema be blank, as those of an erased person are in an answer. */
    static void allowBlank(ObjectNode schema) {
        schema.path("properties").forEach(property -> {
            if (NOT_BLANK.equals(property.path("pattern").asText())) {
                ((ObjectNode) property).remove("pattern");
            }
        });
    }

    private static void complete(ObjectNode schema, String pattern) {
        if (WORDS.matcher(pattern).matches()) {
            schema.remove("pattern");
            var words = schema.putArray("enum");
            words(pattern).forEach(words::add);
        } else if (!pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
            schema.put("pattern", "^(?:" + pattern + ")$");
        }
    }

    /** The words that a pattern lists: {@code -?price|S[CP]} has four. */
    static List<String> words(String pattern) {
        return Arrays.stream(pattern.split("\\|")).flatMap(Patterns::spelled).toList();
    }

    private static Stream<String> spelled(String word) {
        if (word.startsWith("-?")) {
            return Stream.of(word.substring(2), "-" + word.substring(2));
        }
        var letters = LETTERS.matcher(word);
        return letters.matches()
                ? letters.group(2).chars().mapToObj(letter -> letters.group(1) + (char) letter)
                : Stream.of(word);
    }
}
