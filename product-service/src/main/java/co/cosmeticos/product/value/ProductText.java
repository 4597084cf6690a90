package co.cosmeticos.product.value;

import co.cosmeticos.platform.text.NormalForm;
import co.cosmeticos.platform.value.TextLine;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text fields of a product with their rules, for API and imports alike: maximal length, no invisible characters, no line
 * breaks in a single line, no characters that change the direction of text.
 */
public enum ProductText {
    /** Name. */
    NAME("name", 200),
    /** Brand. */
    BRAND("brand", 100),
    /** Path of the category, from the root. */
    CATEGORY("category", 300),
    /** Name of an option, as color. */
    OPTION_NAME("option name", 60),
    /** Value of an option. */
    OPTION_VALUE("option value", 100),
    /** Description; may be empty. */
    DESCRIPTION("description", 20_000),
    /** Ingredients; may be empty. */
    INGREDIENTS("ingredients", 20_000);

    private static final Pattern PARTS = Pattern.compile("[\\r\\n\\t]+");

    private final String label;
    private final int longest;

    ProductText(String label, int longest) {
        this.label = label;
        this.longest = longest;
    }

    /**
     * The canonical text: normal form C, without surrounding white space. More combining marks in a row than
     * {@link NormalForm#MOST_MARKS} stay as they are, and are valid in no field.
     */
    public static String canonical(String typed) {
        return NormalForm.composed(typed).strip();
    }

    /** The canonical text, validated; throws {@link IllegalArgumentException} with the field and the fault. */
    public String read(String typed) {
        fault(typed).ifPresent(fault -> {
            throw new IllegalArgumentException(label + " " + fault);
        });
        return canonical(typed);
    }

    /** The fault of a text for this field; empty when it is valid. */
    public Optional<String> fault(String typed) {
        if (typed.strip().length() > NormalForm.LARGEST_FACTOR * longest) {
            return Optional.of(length());
        }
        var text = canonical(typed);
        if (text.length() > longest || (isLine() && text.isEmpty())) {
            return Optional.of(length());
        }
        if (!NormalForm.isSafe(text)) {
            return Optional.of("must have no more than %d combining marks in a row".formatted(NormalForm.MOST_MARKS));
        }
        if (!isPlain(text)) {
            return Optional.of(
                    isLine()
                            ? "must be one line of text without invisible characters"
                            : "must be text without invisible characters");
        }
        return Optional.empty();
    }

    private String length() {
        return "must have %s%d characters".formatted(isLine() ? "1 to " : "no more than ", longest);
    }

    private boolean isLine() {
        return this != DESCRIPTION && this != INGREDIENTS;
    }

    // A description is validated line by line; tabs separate like line breaks.
    private boolean isPlain(String text) {
        return isLine() ? TextLine.isValid(text) : PARTS.splitAsStream(text).allMatch(TextLine::isValid);
    }
}
