package co.cosmeticos.product.listing;

import co.cosmeticos.product.taxonomy.CategoryTree;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * OpenAPI schemas of the JSON that {@link ProductReadModel} and {@link ProductDetails} render. Responses are built from the
 * stored text, never from these records; {@code .ci/fuzz} validates responses against them.
 */
public final class ProductSchemas {

    private ProductSchemas() {}

    /**
     * A product as it stands in a list or in search results.
     *
     * @param id UUID of the product
     * @param slug its part of the URL, unique, by which it is read as by its id
     * @param name name of the product
     * @param brand name of its brand
     * @param brandSlug slug of its brand, by which lists and searches are filtered
     * @param category path of its category from the root: {@code Maquiagem > Batons}
     * @param categorySlug slug of its category, by which lists and searches are filtered
     * @param priceMinor lowest price of a variant on sale, in the minor unit of currency
     * @param highestPriceMinor highest price of a variant on sale, in the minor unit of currency
     * @param currency ISO 4217 code of all its prices
     * @param image URL of its first picture; absent without pictures
     * @param available whether any variant on sale has a unit that is not reserved; never of an archived product
     */
    @Schema(name = "ProductCard")
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
            @NotNull Boolean available) {}

    /**
     * A page of products.
     *
     * @param items the products, in the order that was asked for
     * @param total number of all products that match, up to 1,000
     * @param totalIsExact whether there are no more than total
     * @param facets counts of all products that match by their properties, where they were asked for: brand, category, price,
     *     available, and up to five options; each ignores its own filter
     * @param next cursor of the following page, to be sent as {@code after}; absent on the last page
     */
    @Schema(name = "ProductCardPage")
    public record Cards(
            @NotNull List<Card> items,
            @NotNull Integer total,
            @NotNull Boolean totalIsExact,
            @Nullable List<Facet> facets,
            @Nullable String next) {}

    /**
     * Products that are like another one.
     *
     * @param items the products, the most alike first, those without stock last
     */
    @Schema(name = "RelatedProductList")
    public record Related(@NotNull List<Card> items) {}

    /**
     * A facet: products counted by one property.
     *
     * @param name the filter that takes its values: {@code brand}, {@code category}, {@code price}, {@code available} or
     *     {@code option}, of which there is one for each name of an option
     * @param label for people: what it is, or the name of the option
     * @param values its values that have products, at most 30; the most frequent first, prices from low to high
     * @param countsAreExact whether all products are counted; false only of options, under a filter by options, where more than
     *     1,000 products are found: then 1,000 of them are
     */
    @Schema(name = "SearchFacet")
    public record Facet(
            @NotNull String name,
            @NotNull String label,
            @NotNull Boolean countsAreExact,
            @NotNull List<Value> values) {}

    /**
     * A value of a facet, with its number of products.
     *
     * @param value what the filter of this name takes: a slug, a range of minor units as {@code 2500-5000}, {@code true}, or an
     *     option and its value as {@code Cor:Rubi}
     * @param label for people: name of the brand, path of the category, range of prices, value of the option
     * @param count number of products with it
     */
    @Schema(name = "SearchFacetValue")
    public record Value(
            @NotNull String value,
            @NotNull String label,
            @NotNull Long count) {}

    /**
     * A variant of a product: what is sold.
     *
     * @param sku stock-keeping unit, by which the variant is put into a cart
     * @param options its value of each option, by the name of the option
     * @param priceMinor price of one unit, in the minor unit of currency
     * @param currency ISO 4217 code
     * @param available whether a unit of it is not reserved
     */
    @Schema(name = "ProductVariant")
    public record Variant(
            @NotNull String sku,
            @NotNull Map<String, String> options,
            @NotNull Long priceMinor,
            @NotNull String currency,
            @NotNull Boolean available) {}

    /**
     * A page of variants.
     *
     * @param items the variants, in the order of the product
     * @param next cursor of the following page, to be sent as {@code after}; absent on the last page
     */
    @Schema(name = "ProductVariantPage")
    public record Variants(
            @NotNull List<Variant> items, @Nullable String next) {}

    /**
     * An option, in which the variants of a product differ, with its values.
     *
     * @param name name of the option, as {@code Cor}
     * @param values its values among the variants on sale, in their order
     */
    @Schema(name = "ProductOption")
    public record Choice(@NotNull String name, @NotNull List<String> values) {}

    /**
     * A product with its first 100 variants.
     *
     * @param id UUID of the product
     * @param slug its part of the URL, unique, by which it is read as by its id
     * @param name name of the product
     * @param brand name of its brand
     * @param brandSlug slug of its brand, by which lists and searches are filtered
     * @param category path of its category from the root: {@code Maquiagem > Batons}
     * @param categorySlug slug of its category, by which lists and searches are filtered
     * @param priceMinor lowest price of a variant on sale, in the minor unit of currency
     * @param highestPriceMinor highest price of a variant on sale, in the minor unit of currency
     * @param currency ISO 4217 code of all its prices
     * @param image URL of its first picture; absent without pictures
     * @param available whether any variant on sale has a unit that is not reserved; never of an archived product
     * @param description text about the product; may be empty or have line breaks
     * @param ingredients list of ingredients (INCI); may be empty
     * @param options what its variants differ in; empty where it has one variant without options
     * @param variants the first 100 variants on sale; the others are at /variants of the product
     * @param variantCount number of all variants on sale
     * @param images URLs of its pictures, the first one is that of lists
     * @param status {@code ACTIVE} or {@code ARCHIVED}; an archived one is shown to administrators only
     * @param breadcrumb the categories from the top to its own, which is the last
     */
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
            @NotNull Boolean available,
            @Nullable String description,
            @Nullable String ingredients,
            @NotNull List<Choice> options,
            @NotNull List<Variant> variants,
            @NotNull Integer variantCount,
            @NotNull List<String> images,
            @NotNull String status,
            @NotNull List<CategoryTree.Link> breadcrumb) {}
}
