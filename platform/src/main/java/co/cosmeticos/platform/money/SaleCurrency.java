package co.cosmeticos.platform.money;

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

    /** Default of a price without a currency. */
    public static final SaleCurrency HOME = BRL;

    /** The currency with this code; throws {@link IllegalArgumentException} when the shop does not sell in it. */
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
