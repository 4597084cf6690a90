package co.cosmeticos.worker.mail;

import java.util.regex.Pattern;

/**
 * What a mail prints of a value: one line of signs that are seen. What breaks a line, turns the direction of the text beside
 * it or is not seen at all becomes a blank, so that no value can write lines of the mail itself.
 */
final class OneLine {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private OneLine() {}

    /** The value as a part of one line; what is plain already comes back as it is. */
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
