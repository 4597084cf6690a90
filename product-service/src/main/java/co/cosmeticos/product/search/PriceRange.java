package co.cosmeticos.product.search;

import co.cosmeticos.platform.problem.Refusal;
import java.util.regex.Pattern;

/** Price range in minor units of the home currency, from inclusive to exclusive. */
record PriceRange(long from, long to) {

    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,11}|)-(0|[1-9]\\d{0,11}|)");

    /** Reads {@code 5000-10000}, {@code 20000-} or {@code -2500}; throws {@link Invalid}. */
    static PriceRange parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Invalid();
        }
        var range = new PriceRange(
                parts.group(1).isEmpty() ? 0 : Long.parseLong(parts.group(1)),
                parts.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(parts.group(2)));
        if (range.from >= range.to || text.length() == 1) {
            throw new Invalid();
        }
        return range;
    }

    /** The text is not a range. */
    static final class Invalid extends Refusal {
        Invalid() {
            super("invalid-price-range", 400, "price is a range of minor units, as 5000-10000, 20000- or -2500.");
        }
    }
}
