package co.cosmeticos.worker.mail;

import java.util.regex.Pattern;

/**
 * A value as one line of visible characters. Line breaks, directional and invisible characters become blanks, so that no
 * value can add lines to a mail.
 */
final class OneLine {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private OneLine() {}

    /** The value as one line; unchanged when it is one already. */
    static String of(String value) {
        if (value.codePoints().allMatch(OneLine::isPlain)) {
            return value;
        }
        var plain = new StringBuilder(value.length());
        value.codePoints().map(sign -> isPlain(sign) ? sign : ' ').forEach(plain::appendCodePoint);
        return BLANKS.matcher(plain).replaceAll(" ");
    }

    private static boolean isPlain(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> sign == ZERO_WIDTH_NON_JOINER || sign == ZERO_WIDTH_JOINER;
            default -> sign != BRAILLE_BLANK;
        };
    }
}
