package co.cosmeticos.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Unicode normal forms, at a cost in proportion to the text. Normalization sorts the combining marks behind a letter, which
 * costs the square of their number; so only text with few in a row is normalized (Stream-Safe Text Format, UAX #15, section
 * 13). A house rule keeps every other class from {@link Normalizer}.
 */
public final class NormalForm {

    /** The most combining marks in a row of a valid text. */
    public static final int MOST_MARKS = 30;

    /** How many UTF-16 units typed may be one of the composed form, for limits of length before it is made. */
    public static final int LARGEST_FACTOR = 4;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private NormalForm() {}

    /** Whether the text has no more than {@link #MOST_MARKS} combining marks in a row. */
    public static boolean isSafe(CharSequence text) {
        var marks = 0;
        for (var at = 0; at < text.length(); ) {
            var sign = Character.codePointAt(text, at);
            marks = isMark(sign) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return false;
            }
            at += Character.charCount(sign);
        }
        return true;
    }

    /** The text in form C; as it stands when it is not {@link #isSafe}, which no value type accepts. */
    public static String composed(String text) {
        return isSafe(text) ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
    }

    /** The decomposed text without combining marks, however many it has: {@code São} becomes {@code Sao}. */
    public static String withoutMarks(String text) {
        var bare = MARKS.matcher(text).replaceAll("");
        return MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
