package co.cosmeticos.orders.order;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An order's number for people: {@code CO-7K3M9Q2}. Unique, and it does not disclose how many orders there are. */
public record OrderNumber(String text) {

    /** The form in which a number is typed, for Bean Validation. */
    public static final String TYPED = "[Cc][Oo]-[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{7}";

    private static final Pattern NUMBER = Pattern.compile("CO-[0-9A-HJKMNP-TV-Z]{7}");
    // Crockford's base 32: no I, L, O, U.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 7;
    private static final BigInteger SPACE = BigInteger.valueOf(32).pow(LENGTH);
    // Odd, hence coprime to the space: multiplying by it maps the numbers onto themselves.
    private static final BigInteger FACTOR = BigInteger.valueOf(20_201_227_117L);

    /** The number in its one form, of a text that may have small letters; nothing of one that is none. */
    public static Optional<String> parse(String text) {
        var capitals = text.toUpperCase(Locale.ROOT);
        return NUMBER.matcher(capitals).matches() ? Optional.of(capitals) : Optional.empty();
    }

    /** The number of the order of this sequence, 1 to 2^35. */
    public static OrderNumber of(long sequence) {
        var scattered = BigInteger.valueOf(sequence).multiply(FACTOR).mod(SPACE).longValueExact();
        var text = new StringBuilder("CO-");
        for (var place = LENGTH - 1; place >= 0; place--) {
            text.append(ALPHABET.charAt((int) (scattered >> (5 * place)) & 31));
        }
        return new OrderNumber(text.toString());
    }
}
