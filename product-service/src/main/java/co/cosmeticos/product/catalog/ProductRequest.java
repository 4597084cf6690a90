package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.money.SaleCurrency;
import co.cosmeticos.platform.value.Sku;
import co.cosmeticos.product.stock.StockLevel;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import co.cosmeticos.product.value.ImageName;
import co.cosmeticos.product.value.ProductText;
import co.cosmeticos.product.value.ValidProductText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A product to be created, or what an existing one is changed to; without slug, currency or status that one keeps its
 * own.
 *
 * @param slug its part of the URL: lowercase letters, digits and single hyphens; must be free
 * @param name what it is called, one line of at most 200 characters
 * @param brand name of the brand, at most 100 characters; one that is new is created
 * @param category path of the category from the root, {@code Maquiagem > Batons}, of at most 5 levels; created where
 *     new
 * @param description text of at most 20,000 characters, line breaks included; empty when absent
 * @param ingredients list of ingredients (INCI), at most 20,000 characters; empty when absent
 * @param images absolute URLs, or names below the shop's media URL, at most 20; the first is shown in lists
 * @param options names of what the variants differ in, as {@code Cor}, at most 3; none when absent
 * @param currency of all its prices; a new product's default is BRL
 * @param status {@code ACTIVE} or {@code ARCHIVED}; a new product's default is {@code ACTIVE}
 * @param variants all that are on sale, 1 to 2,000, in the order in which they are listed
 */
public record ProductRequest(
        @Pattern(regexp = Slug.FORM) @Size(max = Slug.MAX) @Nullable String slug,

        @NotNull @ValidProductText(ProductText.NAME) String name,
        @NotNull @ValidProductText(ProductText.BRAND) String brand,
        @NotNull @ValidProductText(ProductText.CATEGORY) String category,
        @ValidProductText(ProductText.DESCRIPTION) @Nullable String description,
        @ValidProductText(ProductText.INGREDIENTS) @Nullable String ingredients,

        @Size(max = ProductDraft.MOST_IMAGES) @Nullable List<@NotNull @Size(max = ImageName.MAX) @Pattern(regexp = ImageName.FORM, message = ImageName.RULE) String>
                images,

        @Size(max = ProductDraft.MOST_OPTIONS) @Nullable List<@NotNull @ValidProductText(ProductText.OPTION_NAME) String> options,

        @Nullable SaleCurrency currency,
        @Nullable ProductStatus status,

        @NotEmpty @Size(max = ProductDraft.MOST_VARIANTS) List<@NotNull @Valid VariantRequest> variants) {

    /**
     * A variant of a product: what is sold, with its SKU, options and price.
     *
     * @param sku stock-keeping unit, unique in the whole catalog: 3 to 32 capitals, digits and hyphens
     * @param options one value for each option of the product, by its name; no two variants have the same values
     * @param priceMinor in the minor unit of the product's currency
     * @param onHand opening stock of a new SKU in units, 0 when absent; refused for a SKU that exists
     */
    public record VariantRequest(
            @NotNull @Pattern(regexp = Sku.FORM) String sku,

            @Size(max = ProductDraft.MOST_OPTIONS) @Nullable Map<
                            @NotNull @ValidProductText(ProductText.OPTION_NAME) String,
                            @NotNull @ValidProductText(ProductText.OPTION_VALUE) String>
                    options,

            @NotNull @Min(1) @Max(VariantDraft.HIGHEST_PRICE) Long priceMinor,

            @Min(0) @Max(StockLevel.MOST) @Nullable Integer onHand) {

        VariantDraft toDraft(List<String> names) {
            var given = new TreeMap<String, String>();
            if (options != null) {
                options.forEach((name, value) -> given.put(ProductText.canonical(name), value));
            }
            var sent = options == null ? 0 : options.size();
            if (sent != names.size() || given.size() != sent || !given.keySet().containsAll(names)) {
                throw new ProductRefused.Inconsistent("%s has not one value for each option.".formatted(sku));
            }
            var values =
                    names.stream().map(name -> given.getOrDefault(name, "")).toList();
            return new VariantDraft(sku, values, priceMinor, onHand);
        }
    }

    /**
     * Members of a product that change; what is absent stays.
     *
     * @param slug its part of the URL: lowercase letters, digits and single hyphens; must be free
     * @param name what it is called, one line of at most 200 characters
     * @param brand name of the brand, at most 100 characters; one that is new is created
     * @param category path of the category from the root, {@code Maquiagem > Batons}; created where new
     * @param description text of at most 20,000 characters; null makes it empty
     * @param ingredients list of ingredients (INCI), at most 20,000 characters; null makes it empty
     * @param images all pictures: absolute URLs, or names below the shop's media URL, at most 20; null takes all away
     * @param options names of what the variants differ in, at most 3; the variants that are given with them fit them
     * @param currency of all its prices
     * @param status {@code ACTIVE} or {@code ARCHIVED}
     * @param variants all that are on sale, 1 to 2,000, in their order
     */
    @Schema(name = "ProductPatch")
    public record Patch(
            @Pattern(regexp = Slug.FORM) @Size(max = Slug.MAX) @Nullable String slug,

            @ValidProductText(ProductText.NAME) @Nullable String name,
            @ValidProductText(ProductText.BRAND) @Nullable String brand,

            @ValidProductText(ProductText.CATEGORY) @Nullable String category,

            @ValidProductText(ProductText.DESCRIPTION) @Nullable String description,

            @ValidProductText(ProductText.INGREDIENTS) @Nullable String ingredients,

            @Size(max = ProductDraft.MOST_IMAGES) @Nullable List<@NotNull @Size(max = ImageName.MAX) @Pattern(regexp = ImageName.FORM, message = ImageName.RULE) String>
                    images,

            @Size(max = ProductDraft.MOST_OPTIONS) @Nullable List<@NotNull @ValidProductText(ProductText.OPTION_NAME) String> options,

            @Nullable SaleCurrency currency,
            @Nullable ProductStatus status,

            @Size(min = 1, max = ProductDraft.MOST_VARIANTS) @Nullable List<@NotNull @Valid VariantRequest> variants) {}

    /**
     * Members of a variant that change; what is absent stays.
     *
     * @param sku the one in the path, if it is given
     * @param options values that change, by the names of the options
     * @param priceMinor in the minor unit of the product's currency
     */
    @Schema(name = "VariantPatch")
    public record VariantPatch(
            @Pattern(regexp = Sku.FORM) @Nullable String sku,

            @Size(max = ProductDraft.MOST_OPTIONS) @Nullable Map<
                            @NotNull @ValidProductText(ProductText.OPTION_NAME) String,
                            @ValidProductText(ProductText.OPTION_VALUE) @Nullable String>
                    options,

            @Min(1) @Max(VariantDraft.HIGHEST_PRICE) @Nullable Long priceMinor) {}

    /** Draft of a new product; throws {@link ProductRefused.Inconsistent}. */
    public ProductDraft toDraft() {
        return toDraft(SaleCurrency.HOME, ProductStatus.ACTIVE);
    }

    /** Draft of a change, completed with what the product has already; throws {@link ProductRefused.Inconsistent}. */
    public ProductDraft toDraft(Products.Defaults stored) {
        return toDraft(stored.currency(), stored.status());
    }

    private ProductDraft toDraft(SaleCurrency otherCurrency, ProductStatus otherStatus) {
        var names = Objects.requireNonNullElse(options, List.<String>of()).stream()
                .map(ProductText::canonical)
                .toList();
        return new ProductDraft(
                slug == null ? null : new Slug(slug),
                new ProductDraft.Texts(
                        name,
                        brand,
                        Objects.requireNonNullElse(description, ""),
                        Objects.requireNonNullElse(ingredients, "")),
                path(category),
                Objects.requireNonNullElse(images, List.of()),
                names,
                Objects.requireNonNullElse(currency, otherCurrency).name(),
                Objects.requireNonNullElse(status, otherStatus),
                variants.stream().map(variant -> variant.toDraft(names)).toList());
    }

    private static CategoryPath path(String text) {
        try {
            return CategoryPath.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProductRefused.Inconsistent(String.valueOf(e.getMessage()));
        }
    }
}
