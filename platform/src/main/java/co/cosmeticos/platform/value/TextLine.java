package co.cosmeticos.platform.value;

import co.cosmeticos.platform.text.NormalForm;

/**
 * One line of visible text in an address or a name: no line breaks, directional or invisible characters (Unicode
 * categories Cc, Cf, Zl, Zp, Cs, Co and Cn) except the joiners of some scripts, and no more than
 * {@value NormalForm#MOST_MARKS} combining marks in a row; in normal form C, without surrounding white space.
 */
public record TextLine(String text) {

    // The longest line of any field, the description of a product; fields have shorter limits of their own.
    private static final int LONGEST = 20_000;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Throws {@link IllegalArgumentException} unless the text is canonical. */
    public TextLine {
        if (!text.equals(canonical(text)) || !isPlain(text)) {
            throw new IllegalArgumentException("Not one line of plain text.");
        }
    }

    /** Parses a typed line; throws {@link IllegalArgumentException} when it is invalid. */
    public static TextLine parse(String typed) {
        return new TextLine(canonical(typed));
    }

    /** Whether {@link #parse} accepts the text. */
    public static boolean isValid(String typed) {
        return isPlain(canonical(typed));
    }

    private static String canonical(String typed) {
        return typed.length() <= LONGEST ? NormalForm.composed(typed.strip()) : typed;
    }

    private static boolean isPlain(String text) {
        return text.length() <= LONGEST
                && NormalForm.isSafe(text)
                && text.codePoints().allMatch(TextLine::isPlain);
    }

    private static boolean isPlain(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> sign == ZERO_WIDTH_JOINER || sign == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
