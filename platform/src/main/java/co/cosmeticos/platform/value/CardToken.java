package co.cosmeticos.platform.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Token of a card at the payment provider: 1 to 128 visible ASCII characters. A card number (13 to 19 digits with the check
 * digit of ISO/IEC 7812-1, with any separators) is rejected, since it must not be stored (PCI DSS, requirement 3).
 */
public record CardToken(String value) {

    /** The longest token. */
    public static final int MAX_LENGTH = 128;

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1," + MAX_LENGTH + "}");

    // With any separators between groups, up to the expiry date where people write one behind it.
    private static final List<Pattern> DIGITS_SET_APART = List.of(
            Pattern.compile("[0-9](?:[^A-Za-z0-9]{0,3}[0-9]){12,}"), Pattern.compile("[0-9](?:[-._]?[0-9]){12,}"));
    private static final int SHORTEST_NUMBER = 13;
    private static final int LONGEST_NUMBER = 19;

    // Prefixes and lengths of the large networks (ISO/IEC 7812-1, issuer identification).
    private static final Pattern OF_A_NETWORK = Pattern.compile(
            "(?=(4[0-9]{15}|5[1-5][0-9]{14}|2[2-7][0-9]{14}|3[47][0-9]{13}|3[068][0-9]{12}|6[0-9]{15}))");

    /** Throws {@link IllegalArgumentException} when the text has another form. */
    public CardToken {
        if (!isToken(value)) {
            throw new IllegalArgumentException("Not a card's token.");
        }
    }

    /** Parses a pasted text; throws {@link IllegalArgumentException} when it is not a token. */
    public static CardToken parse(String typed) {
        return new CardToken(typed.strip());
    }

    /** Whether {@link #parse} accepts the text. */
    public static boolean isValid(String typed) {
        return isToken(typed.strip());
    }

    private static boolean isToken(String value) {
        return VISIBLE.matcher(value).matches() && !holdsNumber(value);
    }

    private static boolean holdsNumber(String value) {
        return DIGITS_SET_APART.stream()
                .flatMap(run -> run.matcher(value).results())
                .map(run -> run.group().replaceAll("[^0-9]", ""))
                .anyMatch(CardToken::holdsCheckedNumber);
    }

    // A number may be followed by its date and code, so a run of digits is checked from its beginning.
    private static boolean holdsCheckedNumber(String digits) {
        if (digits.length() <= LONGEST_NUMBER) {
            return digits.length() >= SHORTEST_NUMBER && hasCheckDigit(digits);
        }
        var begins = OF_A_NETWORK.matcher(digits);
        return begins.lookingAt() && hasCheckDigit(begins.group(1));
    }

    // Luhn: from the right, every second digit is doubled, and two digits count as their sum.
    private static boolean hasCheckDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    // The default toString would print the token.
    @Override
    public String toString() {
        return "CardToken";
    }
}
