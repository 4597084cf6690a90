package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.EntityTags;
import co.cosmeticos.platform.json.MergePatch;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.StringReader;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Changes single members of a product, or of one of its variants, by a merge patch (RFC 7396). What comes of it is held to the
 * rules of a whole product, and is written as one.
 */
@Component
public class PatchProduct {

    private final Products products;
    private final SaveProduct saveProduct;
    private final Validator validator;

    @Inject
    public PatchProduct(Products products, SaveProduct saveProduct, Validator validator) {
        this.products = products;
        this.saveProduct = saveProduct;
        this.validator = validator;
    }

    /** Reads a patch of a product. */
    String read(byte[] body) {
        return MergePatch.read(body, ProductRequest.Patch.class, validator);
    }

    /** Reads a patch of a variant. */
    String readVariant(byte[] body) {
        return MergePatch.read(body, ProductRequest.VariantPatch.class, validator);
    }

    /** Changes a product, if it still has an expected version, as {@link SaveProduct#change} does. */
    @Transactional
    public void patch(UUID id, EntityTags expected, String patch, Optional<UUID> actor) {
        saveProduct.change(
                id,
                expected,
                kept -> MergePatch.apply(patch, products.asRequest(id), ProductRequest.class, validator)
                        .toDraft(kept),
                actor);
    }

    /** Changes a variant on sale; throws {@link ProductRefused.NotFound} when the product has none of this SKU. */
    @Transactional
    public void patchVariant(UUID id, String sku, EntityTags expected, String patch, Optional<UUID> actor) {
        saveProduct.change(
                id,
                expected,
                kept -> {
                    var current = products.asRequest(id);
                    return MergePatch.apply(
                                    variants(object(current), sku, patch), current, ProductRequest.class, validator)
                            .toDraft(kept);
                },
                actor);
    }

    // The patch of a product that has all variants, this one as the patch makes it.
    private String variants(JsonObject product, String sku, String patch) {
        var variants = product.getJsonArray("variants");
        var place = IntStream.range(0, variants.size())
                .filter(at -> variants.getJsonObject(at).getString("sku").equals(sku))
                .findFirst()
                .orElseThrow(() -> new ProductRefused.NotFound("with a variant " + sku + " on sale"));
        var changed = MergePatch.apply(
                patch, variants.getJsonObject(place).toString(), ProductRequest.VariantRequest.class, validator);
        if (!changed.sku().equals(sku)) {
            throw new ProductRefused.OtherSku();
        }
        if (changed.onHand() != null) {
            throw new ProductRefused.StockOfVariant();
        }
        return Json.createObjectBuilder()
                .add("variants", Json.createArrayBuilder(variants).set(place, json(changed)))
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(ProductRequest.VariantRequest variant) {
        var options = Json.createObjectBuilder();
        if (variant.options() != null) {
            variant.options().forEach(options::add);
        }
        return Json.createObjectBuilder()
                .add("sku", variant.sku())
                .add("options", options)
                .add("priceMinor", variant.priceMinor());
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
