package co.cosmeticos.platform.phone;

import java.util.regex.Pattern;

/**
 * Telephone number as a person writes it: 8 to 15 digits (ITU-T E.164 has at most 15), with a plus sign before them, blanks, dots
 * and hyphens among them, and the area code in parentheses, or not, in at most 24 characters.
 */
public final class PhoneNumber {

    /** The longest number, in characters. */
    public static final int MAX_LENGTH = 24;

    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;
    private static final int MAX_TYPED = 40;
    private static final Pattern FORM = Pattern.compile("\\+?[0-9 .-]*(\\([0-9 ]{1,6}\\))?[0-9 .-]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private PhoneNumber() {}

    /** Whether the typed or pasted text is a number. */
    public static boolean isValid(String typed) {
        return typed.length() <= MAX_TYPED && isNumber(canonical(typed));
    }

    /** The text with single blanks, and none around it, whether it is a number or not. */
    public static String canonical(String typed) {
        return BLANKS.matcher(typed).replaceAll(" ").strip();
    }

    private static boolean isNumber(String text) {
        var digits = text.chars().filter(sign -> sign >= '0' && sign <= '9').count();
        return text.length() <= MAX_LENGTH
                && FORM.matcher(text).matches()
                && digits >= FEWEST_DIGITS
                && digits <= MOST_DIGITS;
    }
}
