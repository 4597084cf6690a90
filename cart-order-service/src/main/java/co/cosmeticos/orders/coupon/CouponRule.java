package co.cosmeticos.orders.coupon;

import co.cosmeticos.orders.CurrencyMismatch;
import co.cosmeticos.platform.money.Money;
import java.util.Currency;

/**
 * The discount rule of a coupon, apart from who may use it and when.
 *
 * @param value percent (1 to 100), or minor units
 */
public record CouponRule(Coupon.Kind kind, long value, String currency, long minSubtotalMinor) {

    private static final int HUNDRED = 100;

    /**
     * The discount on this subtotal, never more than the subtotal; fractions of a minor unit stay with the shop. Throws
     * {@link CouponRefused.SubtotalTooLow} or {@link CurrencyMismatch}.
     */
    public Money discountOn(Money subtotal) {
        var own = Currency.getInstance(currency);
        if (!own.equals(subtotal.currency())) {
            throw new CurrencyMismatch("code", subtotal.currency(), own);
        }
        if (subtotal.minorUnits() < minSubtotalMinor) {
            throw new CouponRefused.SubtotalTooLow(new Money(minSubtotalMinor, own));
        }
        var off = switch (kind) {
            case PERCENT -> subtotal.times(value).minorUnits() / HUNDRED;
            case AMOUNT -> Math.min(value, subtotal.minorUnits());
        };
        return new Money(off, own);
    }
}
