package co.cosmeticos.product.search;

import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.value.Sku;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parsed query of a search.
 *
 * @param text of at most {@link #MAX_WORDS} words; letters and digits only, everything else separates words
 * @param sku the text read as a SKU, in capitals
 * @param category slug or path of a category; those below it count too
 * @param brand slug or name of a brand
 * @param price range that a variant's price is in
 * @param reader locale of the facet labels
 */
record SearchQuery(
        String text,
        Optional<String> sku,
        Optional<String> category,
        Optional<String> brand,
        Optional<PriceRange> price,
        Locale reader) {

    static final int MAX_WORDS = 8;

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final Pattern SKU = Pattern.compile(Sku.FORM);
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static SearchQuery of(String text, @Nullable String category, @Nullable String brand, @Nullable String price) {
        return new SearchQuery(
                plain(text),
                sku(text),
                nonBlank(category),
                nonBlank(brand),
                Optional.ofNullable(price).map(PriceRange::parse),
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

    private static Optional<String> nonBlank(@Nullable String name) {
        return Optional.ofNullable(name).filter(some -> !some.isBlank());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
