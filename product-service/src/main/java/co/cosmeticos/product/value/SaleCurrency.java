package co.cosmeticos.product.value;

import java.util.Arrays;
import java.util.Currency;

/** The currencies that the shop sells in, by their ISO 4217 codes. */
public enum SaleCurrency {
    /** The Brazilian real. */
    BRL,
    /** The US dollar. */
    USD,
    /** The euro. */
    EUR;

    /** What a price is in that names no currency. */
    public static final SaleCurrency HOME = BRL;

    /** The one with this code; throws {@link IllegalArgumentException} when nothing is sold in it. */
    public static SaleCurrency of(String code) {
        return Arrays.stream(values())
                .filter(currency -> currency.name().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("currency must be one of " + Arrays.toString(values())));
    }

    /** Decimal places of an amount in it. */
    public int fractionDigits() {
        return Currency.getInstance(name()).getDefaultFractionDigits();
    }
}
