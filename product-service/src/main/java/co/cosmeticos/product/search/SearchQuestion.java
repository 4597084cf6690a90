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
 * What somebody looks for.
 *
 * @param text of at most {@link #MAX_WORDS} words; letters and digits only, everything else parts words
 * @param sku the one that the text reads as, in capitals
 * @param category slug or path of a category; those below it count too
 * @param brand slug or name of a brand
 * @param price what it may cost
 * @param reader in whose language the facets are called
 */
record SearchQuestion(
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

    static SearchQuestion of(String text, @Nullable String category, @Nullable String brand, @Nullable String price) {
        return new SearchQuestion(
                plain(text),
                sku(text),
                given(category),
                given(brand),
                Optional.ofNullable(price).map(PriceRange::parse),
                RequestContext.current().language());
    }

    /** The SKU that a text reads as, in capitals; by letters of ASCII, since others become these as capitals. */
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

    private static Optional<String> given(@Nullable String name) {
        return Optional.ofNullable(name).filter(some -> !some.isBlank());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
