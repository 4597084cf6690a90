package co.cosmeticos.product.catalog;

import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import java.util.HashSet;
import java.util.List;

/**
 * A product as somebody wants it to be.
 *
 * @param images whole addresses, or names below the media address; the first is the one on the card
 * @param optionNames what the variants differ in: colour, size
 * @param currency ISO 4217
 */
public record ProductDraft(
        Slug slug,
        String name,
        String brand,
        CategoryPath category,
        String description,
        String ingredients,
        List<String> images,
        List<String> optionNames,
        String currency,
        ProductStatus status,
        List<VariantDraft> variants) {

    /** Throws {@link ProductRefused.Inconsistent} when variants and options do not fit together. */
    public ProductDraft {
        images = List.copyOf(images);
        optionNames = List.copyOf(optionNames);
        variants = List.copyOf(variants);
        requireDistinctVariants(optionNames, variants);
    }

    private static void requireDistinctVariants(List<String> optionNames, List<VariantDraft> variants) {
        if (variants.isEmpty()) {
            throw new ProductRefused.Inconsistent("A product has at least one variant.");
        }
        if (new HashSet<>(optionNames).size() != optionNames.size()) {
            throw new ProductRefused.Inconsistent("An option is named twice.");
        }
        var skus = new HashSet<String>();
        var values = new HashSet<List<String>>();
        for (var variant : variants) {
            if (variant.optionValues().size() != optionNames.size()) {
                throw new ProductRefused.Inconsistent("%s has not one value for each option.".formatted(variant.sku()));
            }
            if (!skus.add(variant.sku())) {
                throw new ProductRefused.Inconsistent("%s stands there twice.".formatted(variant.sku()));
            }
            if (!values.add(variant.optionValues())) {
                throw new ProductRefused.Inconsistent(
                        "%s has the same options as another variant.".formatted(variant.sku()));
            }
        }
    }

    List<String> skus() {
        return variants.stream().map(VariantDraft::sku).toList();
    }
}
