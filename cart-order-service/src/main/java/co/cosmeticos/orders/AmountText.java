package co.cosmeticos.orders;

import co.cosmeticos.platform.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts of money as a person reads them: {@code R$ 100,00}. */
public final class AmountText {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    private AmountText() {}

    /** The amount for a reader of Portuguese. */
    public static String portuguese(Money amount) {
        return of(amount, BRAZIL);
    }

    /** The amount for a reader of English. */
    public static String english(Money amount) {
        return of(amount, Locale.ENGLISH);
    }

    private static String of(Money amount, Locale reader) {
        var format = NumberFormat.getCurrencyInstance(reader);
        format.setCurrency(amount.currency());
        return format.format(
                BigDecimal.valueOf(amount.minorUnits(), amount.currency().getDefaultFractionDigits()));
    }
}
