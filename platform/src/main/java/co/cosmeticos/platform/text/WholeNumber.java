package co.cosmeticos.platform.text;

import java.util.regex.Pattern;

/**
 * Parses whole numbers in their one form: ASCII digits without plus sign or leading zero. Java's own parsers accept digits of
 * every script, which other readers of the same text do not.
 */
public final class WholeNumber {

    private static final int LONGEST = 20;
    private static final Pattern FORM = Pattern.compile("0|-?[1-9][0-9]*");

    private WholeNumber() {}

    /** Parses a number; throws {@link IllegalArgumentException} when it has another form or is too large. */
    public static int parseInt(String text) {
        return Integer.parseInt(inForm(text));
    }

    /** Parses a number; throws {@link IllegalArgumentException} when it has another form or is too large. */
    public static long parseLong(String text) {
        return Long.parseLong(inForm(text));
    }

    private static String inForm(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A whole number is written as 24.");
        }
        return text;
    }
}
