package co.cosmeticos.orders.catalog;

import co.cosmeticos.platform.money.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The current price and stock of a SKU at the catalog.
 *
 * @param priceMinor of one unit
 * @param available units that are free now
 */
public record Quote(
        String sku,
        String productId,
        String slug,
        String name,
        @Nullable String image,
        @Nullable Map<String, String> options,
        long priceMinor,
        String currency,
        long available) {

    /** The price of one unit. */
    public Money price() {
        return Money.of(priceMinor, currency);
    }
}
