package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.money.SaleCurrency;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import co.cosmeticos.product.value.ImageName;
import co.cosmeticos.product.value.ProductText;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Validated input for creating or changing a product, from the API or an import.
 *
 * @param slug empty where none is given: an existing product keeps its own, a new one derives it from brand and name
 * @param images absolute URLs, or names below the media URL; the first one is on the card
 * @param optionNames what the variants differ in: color, size
 * @param currency ISO 4217
 */
public record ProductDraft(
        @Nullable Slug slug,
        Texts texts,
        CategoryPath category,
        List<String> images,
        List<String> optionNames,
        String currency,
        ProductStatus status,
        List<VariantDraft> variants) {

    /** The most variants on sale. */
    public static final int MOST_VARIANTS = 2_000;

    /** The most pictures. */
    public static final int MOST_IMAGES = 20;

    /** The most options. */
    public static final int MOST_OPTIONS = 3;

    static final String TOO_MANY_VARIANTS = "A product has at most %d variants on sale.".formatted(MOST_VARIANTS);

    /** Throws {@link ProductRefused.Inconsistent} when a field breaks its rule, or the parts do not fit together. */
    public ProductDraft {
        try {
            texts = texts.canonical();
            images = images.stream().map(ImageName::new).map(ImageName::text).toList();
            optionNames =
                    optionNames.stream().map(ProductText.OPTION_NAME::read).toList();
            currency = SaleCurrency.of(currency).name();
            if (slug != null) {
                slug.requireAddress();
            }
        } catch (IllegalArgumentException e) {
            throw new ProductRefused.Inconsistent(String.valueOf(e.getMessage()));
        }
        variants = List.copyOf(variants);
        requireBounds(images, optionNames, variants);
        requireDistinctVariants(optionNames, variants);
    }

    private static void requireBounds(List<String> images, List<String> optionNames, List<VariantDraft> variants) {
        if (variants.isEmpty()) {
            throw new ProductRefused.Inconsistent("A product has at least one variant.");
        }
        if (variants.size() > MOST_VARIANTS) {
            throw new ProductRefused.Inconsistent(TOO_MANY_VARIANTS);
        }
        if (images.size() > MOST_IMAGES || optionNames.size() > MOST_OPTIONS) {
            throw new ProductRefused.Inconsistent(
                    "A product has at most %d images and %d options.".formatted(MOST_IMAGES, MOST_OPTIONS));
        }
        if (new HashSet<>(optionNames).size() != optionNames.size()) {
            throw new ProductRefused.Inconsistent("An option is named twice.");
        }
    }

    private static void requireDistinctVariants(List<String> optionNames, List<VariantDraft> variants) {
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

    /** Texts of a product, in their canonical form once they are of a draft. */
    public record Texts(String name, String brand, String description, String ingredients) {

        private Texts canonical() {
            return new Texts(
                    ProductText.NAME.read(name),
                    ProductText.BRAND.read(brand),
                    ProductText.DESCRIPTION.read(description),
                    ProductText.INGREDIENTS.read(ingredients));
        }
    }

    /** The given slug, or one derived from brand and name. */
    Slug slugOrDerived() {
        return slug == null ? Slug.of(texts.brand() + " " + texts.name()) : slug;
    }

    /** This draft, with this slug if it has none. */
    ProductDraft withDefaultSlug(Slug otherwise) {
        return slug != null
                ? this
                : new ProductDraft(otherwise, texts, category, images, optionNames, currency, status, variants);
    }

    List<String> skus() {
        return variants.stream().map(VariantDraft::sku).toList();
    }
}
