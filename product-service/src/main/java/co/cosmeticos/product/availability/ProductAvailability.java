package co.cosmeticos.product.availability;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The data of an event of a product: what can be bought of it now, as its details show it. The JSON comes from
 * {@link ProductAvailabilities}, never from this record.
 *
 * @param productId UUID of the product
 * @param status {@code ACTIVE}, or {@code ARCHIVED} in the last event of a product that is taken off the catalog
 * @param available whether any variant on sale has a unit that is not reserved
 * @param variants the first 100 variants on sale, in the order of the product; the others are at /variants of it
 */
@Schema(name = "ProductAvailability")
public record ProductAvailability(UUID productId, String status, boolean available, List<Variant> variants) {

    public ProductAvailability {
        variants = List.copyOf(variants);
    }

    /**
     * Whether a variant can be bought.
     *
     * @param sku stock-keeping unit
     * @param available whether a unit of it is not reserved
     */
    @Schema(name = "VariantAvailability")
    public record Variant(String sku, boolean available) {}
}
