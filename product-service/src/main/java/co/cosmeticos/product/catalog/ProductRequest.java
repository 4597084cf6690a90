package co.cosmeticos.product.catalog;

import co.cosmeticos.platform.value.Sku;
import co.cosmeticos.product.PlainText;
import co.cosmeticos.product.taxonomy.CategoryPath;
import co.cosmeticos.product.taxonomy.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A product as an administrator writes it; without a slug it gets one from brand and name. */
public record ProductRequest(
        @Pattern(regexp = Slug.FORM) @Size(max = Slug.MAX) @Nullable String slug,

        @NotBlank @PlainText(max = 200) String name,
        @NotBlank @PlainText(max = 100) String brand,
        @NotBlank @PlainText(max = 300) String category,
        @PlainText(max = 20_000) @Nullable String description,
        @PlainText(max = 20_000) @Nullable String ingredients,
        @Size(max = 20) @Nullable List<@NotBlank @PlainText(max = 500) String> images,
        @Size(max = 3) @Nullable List<@NotBlank @PlainText(max = 60) String> options,
        @Pattern(regexp = "BRL|USD|EUR") @Nullable String currency,
        @Pattern(regexp = "ACTIVE|ARCHIVED") @Nullable String status,
        @NotEmpty @Size(max = 2_000) List<@NotNull @Valid VariantRequest> variants) {

    private static final long HIGHEST_PRICE = 100_000_000_00L;

    /** A variant as an administrator writes it; {@code onHand} counts only while the SKU is new. */
    public record VariantRequest(
            @NotNull @Pattern(regexp = Sku.FORM) String sku,
            @Size(max = 3) @Nullable Map<@NotBlank String, @NotBlank @PlainText(max = 100) String> options,
            @NotNull @Min(1) @Max(HIGHEST_PRICE) Long priceMinor,
            @Min(0) @Max(100_000_000) @Nullable Integer onHand) {

        VariantDraft toDraft(List<String> names) {
            Map<String, String> given = options == null ? Map.of() : options;
            if (given.size() != names.size() || !given.keySet().containsAll(names)) {
                throw new ProductRefused.Inconsistent("%s has not one value for each option.".formatted(sku));
            }
            var values = names.stream().map(given::get).toList();
            return new VariantDraft(sku, values, priceMinor, Objects.requireNonNullElse(onHand, 0));
        }
    }

    ProductDraft toDraft() {
        var names = Objects.requireNonNullElse(options, List.<String>of());
        return new ProductDraft(
                slug == null ? Slug.of(brand + " " + name) : new Slug(slug),
                name.strip(),
                brand.strip(),
                path(category),
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(ingredients, ""),
                Objects.requireNonNullElse(images, List.of()),
                names,
                Objects.requireNonNullElse(currency, "BRL"),
                ProductStatus.valueOf(Objects.requireNonNullElse(status, "ACTIVE")),
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
