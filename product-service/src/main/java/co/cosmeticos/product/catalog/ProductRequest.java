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
import org.jspecify.annotations.Nullable;

/** Request body of a product; without a slug, an existing product keeps its own and a new one derives it. */
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

    /** Variant in the request; {@code onHand} is for new SKUs only. */
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
