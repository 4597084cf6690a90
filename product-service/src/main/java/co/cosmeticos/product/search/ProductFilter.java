package co.cosmeticos.product.search;

import co.cosmeticos.product.taxonomy.Taxonomy;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Filters of a list or search: a product matches one value of each filter that has any. Values are sorted, each once, so that
 * the same filter in another order is the same list.
 *
 * @param brands slugs or names
 * @param categories slugs or paths; those below them count too
 * @param options values of one option name are alternatives; one variant has to match all names
 * @param price range that a variant's price is in
 * @param available whether only products with a unit to sell match
 * @param ids ids or slugs
 */
record ProductFilter(
        List<String> brands,
        List<String> categories,
        List<OptionFilter> options,
        Optional<PriceRange> price,
        boolean available,
        List<String> ids) {

    /** The most values of one filter. */
    static final int MOST = 20;

    /** The most ids. */
    static final int MOST_IDS = 100;

    static final String CATEGORY =
            "slug or path (as Maquiagem > Batons) of a category, those below it included; up to 20, any of which will do";
    static final String BRAND = "slug or name of a brand; up to 20, any of which will do";
    static final String OPTION =
            "name and value of an option, as Cor:Rubi, in any case and with or without accents; up to 20."
                    + " Of values of one option any will do; of several options one variant must have them all";
    static final String PRICE =
            "range of minor units of BRL, the upper end excluded, as 5000-10000, 20000- or -2500; a product is"
                    + " in it when one of its variants on sale is";
    static final String AVAILABLE = "true: only products with a variant that has a unit to sell";
    static final String IDS = "id or slug of a product; up to 100. Those that are not on sale are left out";

    /** No filter. */
    static final ProductFilter NONE =
            new ProductFilter(List.of(), List.of(), List.of(), Optional.empty(), false, List.of());

    ProductFilter {
        brands = List.copyOf(brands);
        categories = List.copyOf(categories);
        options = List.copyOf(options);
        ids = List.copyOf(ids);
    }

    /** The filter of a request; blank brands, categories and ids are none. Throws {@link PriceRange.Invalid}. */
    static ProductFilter of(
            List<String> brands,
            List<String> categories,
            List<String> options,
            @Nullable String price,
            @Nullable String available,
            List<String> ids) {
        return new ProductFilter(
                distinct(brands, Function.identity()),
                distinct(categories, Function.identity()),
                distinct(options, OptionFilter::parse),
                Optional.ofNullable(price).map(PriceRange::parse),
                available != null,
                distinct(ids, Function.identity()));
    }

    private static <T> List<T> distinct(List<String> given, Function<String, T> read) {
        return given.stream()
                .filter(text -> !text.isBlank())
                .map(read)
                .distinct()
                .sorted(java.util.Comparator.comparing(Object::toString))
                .toList();
    }

    /** The same filter with brands and categories by their slugs. */
    ProductFilter bySlugs(Taxonomy taxonomy) {
        return new ProductFilter(
                distinct(brands, taxonomy::brandSlug),
                distinct(categories, taxonomy::categorySlug),
                options,
                price,
                available,
                ids);
    }

    /** Whether a listing holds what matches: that of a brand, a category, both, or all. */
    boolean isListing() {
        return brands.size() <= 1
                && categories.size() <= 1
                && options.isEmpty()
                && price.isEmpty()
                && !available
                && ids.isEmpty();
    }

    @Nullable String onlyBrand() {
        return brands.isEmpty() ? null : brands.get(0);
    }

    @Nullable String onlyCategory() {
        return categories.isEmpty() ? null : categories.get(0);
    }
}
