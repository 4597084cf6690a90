package co.cosmeticos.platform.value;

import java.text.Normalizer;

/**
 * One line of text that a person wrote of themselves: a part of an address, a name. It holds nothing that breaks a line,
 * turns the direction of what stands beside it, or is not seen (Unicode categories Cc, Cf, Zl, Zp, Cs, Co and Cn), but the
 * joiners that some scripts are written with; in normal form C, without white space around it.
 */
public record TextLine(String text) {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Throws {@link IllegalArgumentException} unless the text is such a line already. */
    public TextLine {
        if (!text.equals(canonical(text)) || !isPlain(text)) {
            throw new IllegalArgumentException("Not one line of plain text.");
        }
    }

    /** Reads it as typed; throws {@link IllegalArgumentException} when it is none. */
    public static TextLine parse(String typed) {
        return new TextLine(canonical(typed));
    }

    /** Whether {@link #parse} takes it. */
    public static boolean isValid(String typed) {
        return isPlain(canonical(typed));
    }

    private static String canonical(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        return text.codePoints().allMatch(TextLine::isPlain);
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
