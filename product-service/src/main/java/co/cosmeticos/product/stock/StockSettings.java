package co.cosmeticos.product.stock;

import co.cosmeticos.platform.settings.Settings;

/**
 * Settings of stock: when it counts as low.
 *
 * @param lowThreshold available units at which {@code stock.low} is published, once on the way down
 */
public record StockSettings(int lowThreshold) {

    public StockSettings {
        if (lowThreshold < 0) {
            throw new IllegalArgumentException("stock.low-threshold must be at least 0, was " + lowThreshold);
        }
    }

    /** Reads them from the service's settings. */
    public static StockSettings from(Settings settings) {
        return new StockSettings(settings.number("stock.low-threshold", 5));
    }
}
