package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.value.Sku;
import co.cosmeticos.product.stock.StockLevel;
import co.cosmeticos.product.value.ProductText;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Validated input for one variant.
 *
 * @param optionValues one for each option of the product, in their order
 * @param priceMinor in minor units of the product's currency
 * @param onHand opening stock of a new SKU; absent where none is given
 */
public record VariantDraft(
        String sku,
        List<String> optionValues,
        long priceMinor,
        @Nullable Integer onHand) {

    /** The highest price, in minor units. */
    public static final long HIGHEST_PRICE = 100_000_000_00L;

    /** Throws {@link IllegalArgumentException} when SKU, options, price or stock are invalid. */
    public VariantDraft {
        sku = new Sku(sku).code();
        optionValues = optionValues.stream().map(ProductText.OPTION_VALUE::read).toList();
        if (priceMinor <= 0 || priceMinor > HIGHEST_PRICE) {
            throw new IllegalArgumentException(
                    "price of %s must be more than nothing and at most %d minor units".formatted(sku, HIGHEST_PRICE));
        }
        if (onHand != null && (onHand < 0 || onHand > StockLevel.MOST)) {
            throw new IllegalArgumentException("stock of %s must be 0 to %d units".formatted(sku, StockLevel.MOST));
        }
    }

    /** The same variant with these values of its options. */
    public VariantDraft withOptionValues(List<String> values) {
        return new VariantDraft(sku, values, priceMinor, onHand);
    }

    /** Opening stock of a new SKU. */
    int opening() {
        return Objects.requireNonNullElse(onHand, 0);
    }
}
