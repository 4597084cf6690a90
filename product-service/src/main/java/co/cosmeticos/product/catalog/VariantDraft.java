package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.value.Sku;
import java.util.List;

/**
 * A variant as somebody wants it to be.
 *
 * @param optionValues one for each option of the product, in their order
 * @param priceMinor in minor units of the product's currency
 * @param onHand units to begin with, when the SKU is new
 */
public record VariantDraft(String sku, List<String> optionValues, long priceMinor, int onHand) {

    /** Throws {@link IllegalArgumentException} when SKU, price or stock can be none. */
    public VariantDraft {
        sku = new Sku(sku).code();
        optionValues = List.copyOf(optionValues);
        if (priceMinor <= 0) {
            throw new IllegalArgumentException("The price of %s is not more than nothing.".formatted(sku));
        }
        if (onHand < 0) {
            throw new IllegalArgumentException("The stock of %s is less than nothing.".formatted(sku));
        }
    }
}
