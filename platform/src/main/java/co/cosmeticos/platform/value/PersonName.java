package co.cosmeticos.platform.value;

import co.cosmeticos.platform.text.NormalForm;
import java.util.regex.Pattern;

/**
 * Name of a person, safe for mails: one {@link TextLine} of at most 120 characters with a letter in it, and nothing that a
 * mail program turns into a link.
 */
public record PersonName(String text) {

    /** The longest name, in UTF-16 units. */
    public static final int MAX_LENGTH = 120;

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern NO_NAME = Pattern.compile("[/\\\\@<>]|[\\p{L}\\p{N}]\\.[\\p{L}\\p{N}]{2}");

    /** Throws {@link IllegalArgumentException} unless the text is canonical. */
    public PersonName {
        if (isTooLong(text) || !isName(new TextLine(text).text())) {
            throw new IllegalArgumentException("Not a name of a person.");
        }
    }

    /** Parses a typed name; throws {@link IllegalArgumentException} when it is invalid. */
    public static PersonName parse(String typed) {
        if (isTooLong(typed)) {
            throw new IllegalArgumentException("Not a name of a person.");
        }
        return new PersonName(TextLine.parse(typed).text());
    }

    /** Whether {@link #parse} accepts the text. */
    public static boolean isValid(String typed) {
        return !isTooLong(typed)
                && TextLine.isValid(typed)
                && isName(TextLine.parse(typed).text());
    }

    // Before any other work.
    private static boolean isTooLong(String typed) {
        return typed.strip().length() > NormalForm.LARGEST_FACTOR * MAX_LENGTH;
    }

    private static boolean isName(String text) {
        return text.length() <= MAX_LENGTH
                && LETTER.matcher(text).find()
                && !NO_NAME.matcher(text).find();
    }

    @Override
    public String toString() {
        return text;
    }
}
