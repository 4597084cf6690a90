package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.settings.Settings;

/** How much a cart holds. */
public record CartSettings(int maxLines, int maxQuantity) {

    public CartSettings {
        if (maxLines < 1) {
            throw new IllegalArgumentException("cart.max-lines must be at least 1, was " + maxLines);
        }
        if (maxQuantity < 1) {
            throw new IllegalArgumentException("cart.max-quantity must be at least 1, was " + maxQuantity);
        }
    }

    /** Reads them from the service's settings. */
    public static CartSettings from(Settings settings) {
        return new CartSettings(settings.number("cart.max-lines", 100), settings.number("cart.max-quantity", 99));
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
