package co.cosmeticos.product.listing;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.QueryFingerprint;
import co.cosmeticos.product.taxonomy.Taxonomy;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** SQL of product listings with keyset pagination: a page starts behind the last product of the previous one. */
@Component
public class ProductListings {

    private static final String LISTED = """
            (select s.product_id id, 0 score, s.price_minor, s.sort_name from product_listings s
              where s.listing = listing_key(:brand, :category)) h where true
            """;
    private static final String TOTAL = """
            select count(*) from (select 1 from product_listings s
                                   where s.listing = listing_key(:brand, :category) limit %d) counted
            """.formatted(ProductPage.MOST_COUNTED + 1);
    private static final Map<Sort, String> FIRST = new EnumMap<>(Sort.class);
    private static final Map<Sort, String> FURTHER = new EnumMap<>(Sort.class);

    static {
        for (var sort : Sort.values()) {
            FIRST.put(sort, "with " + sort.page(LISTED, false, TOTAL, "null"));
            FURTHER.put(sort, "with " + sort.page(LISTED, true, TOTAL, "null"));
        }
    }

    private final Jdbi jdbi;
    private final Taxonomy taxonomy;

    @Inject
    public ProductListings(Jdbi jdbi, Taxonomy taxonomy) {
        this.jdbi = jdbi;
        this.taxonomy = taxonomy;
    }

    /** The fingerprint of a list by these slugs in this order. */
    public static QueryFingerprint fingerprint(Sort sort, @Nullable String brand, @Nullable String category) {
        return QueryFingerprint.of("products", sort, brand, category);
    }

    /**
     * A page of the products of a category and those below it, of a brand, of both, or of all. Throws {@link Cursor.Invalid}
     * when the cursor is of another list, and UnknownFilter when the brand or category does not exist.
     */
    public ProductPage page(
            @Nullable String category, @Nullable String brand, Sort sort, int limit, @Nullable String place) {
        var ofBrand = brand == null ? null : taxonomy.brandSlug(brand);
        var ofCategory = category == null ? null : taxonomy.categorySlug(category);
        var fingerprint = fingerprint(sort, ofBrand, ofCategory);
        var after = fingerprint.parse(place, sort.keys());
        var statement = Objects.requireNonNull(after == null ? FIRST.get(sort) : FURTHER.get(sort));
        var rows = jdbi.withHandle(handle -> {
            var query = handle.createQuery(statement)
                    .bind("brand", ofBrand)
                    .bind("category", ofCategory)
                    .bind("limit", limit + 1);
            if (after != null) {
                PageRows.bind(query, sort, after);
            }
            return PageRows.of(query);
        });
        if (rows.total() == 0) {
            taxonomy.requireKnown(
                    Stream.ofNullable(ofCategory).toList(),
                    Stream.ofNullable(ofBrand).toList());
        }
        return ProductPage.of(rows, limit, sort, fingerprint);
    }
}
