package co.cosmeticos.orders.order;

import co.cosmeticos.platform.money.Money;
import java.util.stream.Stream;

/** What an order costs, in one currency: sums of several throw {@link ArithmeticException}. */
public record Totals(Money subtotal, Money discount, Money shipping) {

    public Totals {
        var isNegative = Stream.of(subtotal, discount, shipping).anyMatch(amount -> amount.minorUnits() < 0);
        if (isNegative || subtotal.minus(discount).plus(shipping).minorUnits() < shipping.minorUnits()) {
            throw new IllegalArgumentException("No such totals: %s - %s + %s".formatted(subtotal, discount, shipping));
        }
    }

    /** Amounts of one currency. */
    public static Totals of(String currency, long subtotalMinor, long discountMinor, long shippingMinor) {
        return new Totals(
                Money.of(subtotalMinor, currency),
                Money.of(discountMinor, currency),
                Money.of(shippingMinor, currency));
    }

    /** What is to be paid. */
    public Money total() {
        return subtotal.minus(discount).plus(shipping);
    }

    /** The ISO 4217 code of all of them. */
    public String currency() {
        return subtotal.currency().getCurrencyCode();
    }

    /** What is to be paid, in minor units. */
    public long totalMinor() {
        return total().minorUnits();
    }
}
