package co.cosmeticos.platform.value;

import java.util.regex.Pattern;

/**
 * A payment provider's token of a card: 1 to 128 visible ASCII characters, and no card's number. Whoever sends a number
 * (13 to 19 digits with the check digit of ISO/IEC 7812-1, however they are set apart) has mistaken the field; it must
 * not be stored (PCI DSS, requirement 3).
 */
public record CardToken(String value) {

    /** The longest token. */
    public static final int MAX_LENGTH = 128;

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1," + MAX_LENGTH + "}");
    private static final Pattern DIGITS_SET_APART = Pattern.compile("[0-9](?:[^A-Za-z0-9]{0,3}[0-9]){12,}");
    private static final int SHORTEST_NUMBER = 13;
    private static final int LONGEST_NUMBER = 19;

    /** Throws {@link IllegalArgumentException} when it is none. */
    public CardToken {
        if (!isToken(value)) {
            throw new IllegalArgumentException("Not a card's token.");
        }
    }

    /** Reads it as pasted; throws {@link IllegalArgumentException} when it is none. */
    public static CardToken parse(String typed) {
        return new CardToken(typed.strip());
    }

    /** Whether {@link #parse} takes it. */
    public static boolean isValid(String typed) {
        return isToken(typed.strip());
    }

    private static boolean isToken(String value) {
        return VISIBLE.matcher(value).matches() && !holdsNumber(value);
    }

    private static boolean holdsNumber(String value) {
        return DIGITS_SET_APART
                .matcher(value)
                .results()
                .map(run -> run.group().replaceAll("[^0-9]", ""))
                .anyMatch(CardToken::holdsCheckedNumber);
    }

    private static boolean holdsCheckedNumber(String digits) {
        return digits.length() <= LONGEST_NUMBER && digits.length() >= SHORTEST_NUMBER && hasCheckDigit(digits);
    }

    // From the right, every second digit counts twice, and two digits for their sum.
    private static boolean hasCheckDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    // A record's own text would print it.
    @Override
    public String toString() {
        return "CardToken";
    }
}
