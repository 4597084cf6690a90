package co.cosmeticos.product.listing;

import co.cosmeticos.platform.page.QueryFingerprint;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of products with the number of all of them.
 *
 * @param total number of all products, counted up to {@link #MOST_COUNTED} and one more
 * @param facets as JSON; null when none were asked for
 */
public record ProductPage(
        JsonPage page, long total, @Nullable String facets) {

    /** The most products that are counted exactly. */
    public static final int MOST_COUNTED = 1_000;

    /**
     * A row of a page: a card with its sort keys.
     *
     * @param score relevance; 0 in a list
     */
    public record Row(UUID id, int score, long priceMinor, String sortName, String json) implements JsonPage.Row {}

    /** The rows of a page and, from its last row, what it tells of all products. */
    public record Rows(List<Row> rows, long total, @Nullable String facets) {

        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** The page of at most {@code limit} rows, given one row more if there is one. */
    public static ProductPage of(Rows found, int limit, Sort sort, QueryFingerprint fingerprint) {
        return new ProductPage(
                JsonPage.of(found.rows(), limit, row -> sort.place(row, fingerprint)), found.total(), found.facets());
    }

    /** The page that nothing is on. */
    public static ProductPage empty(boolean withFacets) {
        return new ProductPage(new JsonPage(List.of(), null), 0, withFacets ? "[]" : null);
    }

    /** The document. */
    public byte[] json() {
        var count =
                ", \"total\": %d, \"totalIsExact\": %b".formatted(Math.min(total, MOST_COUNTED), total <= MOST_COUNTED);
        return page.json(facets == null ? count : count + ", \"facets\": " + facets);
    }
}
