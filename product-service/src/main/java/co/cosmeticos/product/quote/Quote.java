package co.cosmeticos.product.quote;

import co.cosmeticos.product.shelf.ShelfSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a cart shows and costs.
 *
 * @param available units that are free now
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

    private static final String SEPARATOR = "\u001f";

    static Quote of(Quotes.Row row, ShelfSettings settings) {
        return new Quote(
                row.sku(),
                row.productId(),
                row.slug(),
                row.name(),
                row.image() == null ? null : settings.address(row.image()),
                options(row),
                row.priceMinor(),
                row.currency(),
                row.available());
    }

    private static Map<String, String> options(Quotes.Row row) {
        var options = new LinkedHashMap<String, String>();
        if (!row.optionNames().isEmpty()) {
            var names = row.optionNames().split(SEPARATOR, -1);
            var values = row.optionValues().split(SEPARATOR, -1);
            for (var place = 0; place < names.length; place++) {
                options.put(names[place], values[place]);
            }
        }
        return options;
    }
}
