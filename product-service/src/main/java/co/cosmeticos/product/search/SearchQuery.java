package co.cosmeticos.product.search;

import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.value.Sku;
import co.cosmeticos.product.listing.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parsed query of a list or search.
 *
 * @param text of at most {@link #MAX_WORDS} words, letters and digits only, everything else separates words; without one
 *     all products are found, and none by one without words
 * @param sku the text read as a SKU, in capitals
 * @param filter what the products have to match
 * @param sort their order; without a text not by relevance
 * @param archived whether archived products are looked for, and no others
 * @param facets whether the products are counted by their properties
 * @param reader locale of the facet labels
 */
record SearchQuery(
        Optional<String> text,
        Optional<String> sku,
        ProductFilter filter,
        Sort sort,
        boolean archived,
        boolean facets,
        Locale reader) {

    static final int MAX_WORDS = 8;

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final Pattern SKU = Pattern.compile(Sku.FORM);
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** A list of products that are on sale. */
    static SearchQuery list(ProductFilter filter, Sort sort, boolean facets) {
        return of("", filter, sort, false, facets);
    }

    /** A search, or a list where the text is blank. */
    static SearchQuery of(String text, ProductFilter filter, Sort sort, boolean archived, boolean facets) {
        var isList = text.isBlank();
        return new SearchQuery(
                isList ? Optional.empty() : Optional.of(plain(text)),
                sku(text),
                filter,
                isList && sort == Sort.RELEVANCE ? Sort.NEWEST : sort,
                archived,
                facets,
                RequestContext.current().language());
    }

    /** The text read as a SKU, in capitals; from ASCII letters only, since some others have ASCII capitals. */
    static Optional<String> sku(String text) {
        return Optional.of(text.strip())
                .filter(some -> some.chars().allMatch(sign -> sign < FIRST_BEYOND_ASCII))
                .map(some -> some.toUpperCase(Locale.ROOT))
                .filter(some -> SKU.matcher(some).matches());
    }

    static String plain(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        return Arrays.stream(SEPARATORS.split(text))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
    }

    /** The same query with brands and categories by their slugs. */
    SearchQuery with(ProductFilter bySlugs) {
        return new SearchQuery(text, sku, bySlugs, sort, archived, facets, reader);
    }

    /** Whether a text was given, and no word in it. */
    boolean hasNoWords() {
        return text.filter(String::isEmpty).isPresent();
    }

    /** Whether a listing holds what is found. */
    boolean isListing() {
        return text.isEmpty() && !archived && filter.isListing();
    }
}
