package co.cosmeticos.product.value;

import co.cosmeticos.platform.value.TextLine;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The texts of a product: what each may hold and how long it may be, whichever door it comes through. None holds what is
 * not seen, breaks a line where one line is meant, or turns the direction of what stands beside it.
 */
public enum ProductText {
    /** What it is called. */
    NAME("name", 200),
    /** Who makes it. */
    BRAND("brand", 100),
    /** Its place in the tree of categories, from the top down. */
    CATEGORY("category", 300),
    /** What its variants differ in. */
    OPTION_NAME("option name", 60),
    /** What a variant has there. */
    OPTION_VALUE("option value", 100),
    /** What it is for; may be empty. */
    DESCRIPTION("description", 20_000),
    /** What it is made of; may be empty. */
    INGREDIENTS("ingredients", 20_000);

    private static final Pattern PARTS = Pattern.compile("[\\r\\n\\t]+");

    private final String label;
    private final int longest;

    ProductText(String label, int longest) {
        this.label = label;
        this.longest = longest;
    }

    /** The text in its one form: normal form C, without white space around it. */
    public static String canonical(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    /** Reads it in its one form; throws {@link IllegalArgumentException} with the field and what is wrong. */
    public String read(String typed) {
        fault(typed).ifPresent(fault -> {
            throw new IllegalArgumentException(label + " " + fault);
        });
        return canonical(typed);
    }

    /** What is wrong with a text for this field; empty when nothing is. */
    public Optional<String> fault(String typed) {
        var text = canonical(typed);
        if (text.length() > longest || (isLine() && text.isEmpty())) {
            return Optional.of("must have %s%d characters".formatted(isLine() ? "1 to " : "no more than ", longest));
        }
        if (!isPlain(text)) {
            return Optional.of(
                    isLine()
                            ? "must be one line of text without invisible characters"
                            : "must be text without invisible characters");
        }
        return Optional.empty();
    }

    private boolean isLine() {
        return this != DESCRIPTION && this != INGREDIENTS;
    }

    // In a description, lines and tabs part what are lines of text each.
    private boolean isPlain(String text) {
        return isLine() ? TextLine.isValid(text) : PARTS.splitAsStream(text).allMatch(TextLine::isValid);
    }
}
