package co.cosmeticos.platform.money;

import java.util.Currency;

/** An amount in minor units (centavos) of one currency. */
public record Money(long minorUnits, Currency currency) {

    /** The Brazilian real, the default currency of the shop. */
    public static final Currency BRL = Currency.getInstance("BRL");

    /** This many minor units of the currency with this ISO 4217 code. */
    public static Money of(long minorUnits, String currency) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }

    /** Zero in this currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The sum; an overflow or another currency throws {@link ArithmeticException}. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /** The difference; an overflow or another currency throws {@link ArithmeticException}. */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    }

    /** This amount multiplied; an overflow throws {@link ArithmeticException}. */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(minorUnits, factor), currency);
    }

    /** Whether it is greater than zero. */
    public boolean isPositive() {
        return minorUnits > 0;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new ArithmeticException("%s and %s do not add up.".formatted(currency, other.currency));
        }
    }
}
