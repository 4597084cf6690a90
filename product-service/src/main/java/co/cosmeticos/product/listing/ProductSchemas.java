package co.cosmeticos.product.listing;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * OpenAPI schemas of the JSON that {@link ProductReadModel} and {@link ProductDetails} render. Responses are built from the
 * stored text, never from these records; {@code .ci/fuzz} validates responses against them.
 */
public final class ProductSchemas {

    private ProductSchemas() {}

    /** A product in a list. */
    public record Card(
            @NotNull UUID id,
            @NotNull String slug,
            @NotNull String name,
            @NotNull String brand,
            @NotNull String brandSlug,
            @NotNull String category,
            @NotNull String categorySlug,
            @NotNull Long priceMinor,
            @NotNull Long highestPriceMinor,
            @NotNull String currency,
            @Nullable String image,
            @Nullable Double rating,
            @NotNull Boolean available) {}

    /** A page of products. */
    public record Cards(@NotNull List<Card> items, @Nullable String next) {}

    /** A variant of a product. */
    public record Variant(
            @NotNull String sku,
            @NotNull Map<String, String> options,
            @NotNull Long priceMinor,
            @NotNull String currency,
            @NotNull Boolean available) {}

    /** A page of variants. */
    public record Variants(
            @NotNull List<Variant> items, @Nullable String next) {}

    /** An option with its values. */
    public record Choice(@NotNull String name, @NotNull List<String> values) {}

    /** A product with its first 100 variants. */
    public record Product(
            @NotNull UUID id,
            @NotNull String slug,
            @NotNull String name,
            @NotNull String brand,
            @NotNull String brandSlug,
            @NotNull String category,
            @NotNull String categorySlug,
            @NotNull Long priceMinor,
            @NotNull Long highestPriceMinor,
            @NotNull String currency,
            @Nullable String image,
            @Nullable Double rating,
            @NotNull Boolean available,
            @Nullable String description,
            @Nullable String ingredients,
            @NotNull List<Choice> options,
            @NotNull List<Variant> variants,
            @NotNull Integer variantCount,
            @NotNull List<String> images,
            @NotNull String status) {}
}
