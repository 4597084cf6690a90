package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;
import java.util.Currency;

/**
 * How much a cart holds.
 *
 * @param currency of a cart in which nothing lies yet
 * @param guestKept how long a guest's cart is kept that nobody touches
 */
public record CartSettings(int maxLines, int maxQuantity, Currency currency, Duration guestKept) {

    public CartSettings {
        if (maxLines < 1) {
            throw new IllegalArgumentException("cart.max-lines must be at least 1, was " + maxLines);
        }
        if (guestKept.isZero() || guestKept.isNegative()) {
            throw new IllegalArgumentException("cart.guest-kept must be more than nothing, was " + guestKept);
        }
        if (maxQuantity < 1) {
            throw new IllegalArgumentException("cart.max-quantity must be at least 1, was " + maxQuantity);
        }
    }

    /** Reads them from the service's settings. */
    public static CartSettings from(Settings settings) {
        return new CartSettings(
                settings.number("cart.max-lines", 100),
                settings.number("cart.max-quantity", 99),
                currency(settings.text("cart.currency", "BRL")),
                settings.duration("cart.guest-kept", Duration.ofDays(30)));
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cart.currency must be an ISO 4217 code, as BRL, was " + code, e);
        }
    }

    void check(int quantity, int lines) {
        if (quantity > maxQuantity) {
            throw new CartRefused.TooMany(maxQuantity);
        }
        if (lines > maxLines) {
            throw new CartRefused.TooManyLines(maxLines);
        }
    }
}
