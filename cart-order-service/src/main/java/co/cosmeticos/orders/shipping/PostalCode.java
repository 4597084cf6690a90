package co.cosmeticos.orders.shipping;

import java.util.regex.Pattern;

/** A Brazilian postal code (CEP): eight digits. */
public record PostalCode(int number) {

    /** The form of a CEP, for Bean Validation. */
    public static final String FORM = "\\d{5}-?\\d{3}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Reads {@code 01310-100} or {@code 01310100}; throws {@link ShippingRefused.NoPostalCode} for anything else. */
    public static PostalCode parse(String text) {
        if (!PATTERN.matcher(text).matches()) {
            throw new ShippingRefused.NoPostalCode();
        }
        return new PostalCode(Integer.parseInt(text.replace("-", "")));
    }
}
