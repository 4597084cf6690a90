package co.cosmeticos.product.quote;

import co.cosmeticos.product.listing.ListingSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Price, availability and display data of a SKU, for a line of a cart.
 *
 * @param sku stock-keeping unit
 * @param productId UUID of its product
 * @param slug slug of its product
 * @param name name of its product
 * @param image URL of the product's first picture; absent without one
 * @param options its value of each option, by the name of the option
 * @param priceMinor price of one unit, in the minor unit of currency
 * @param currency ISO 4217 code
 * @param available units that are not reserved
 */
public record Quote(
        String sku,
        UUID productId,
        String slug,
        String name,
        @Nullable String image,
        Map<String, String> options,
        long priceMinor,
        String currency,
        int available) {

    static Quote of(Quotes.Row row, ListingSettings settings) {
        return new Quote(
                row.sku(),
                row.productId(),
                row.slug(),
                row.name(),
                row.image().flatMap(settings::address).orElse(null),
                options(row),
                row.priceMinor(),
                row.currency(),
                row.available());
    }

    // Stored data is shown as it is: an option without a value is left out, and no line fails for another.
    private static Map<String, String> options(Quotes.Row row) {
        var options = new LinkedHashMap<String, String>();
        var both = Math.min(row.optionNames().size(), row.optionValues().size());
        for (var place = 0; place < both; place++) {
            options.put(row.optionNames().get(place), row.optionValues().get(place));
        }
        return options;
    }
}
