package co.cosmeticos.product.listing;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.product.taxonomy.Taxonomy;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** SQL of product listings with keyset pagination: a page starts behind the last product of the previous one. */
@Component
public class ProductListings {

    private static final Map<Sort, String> FIRST = new EnumMap<>(Sort.class);
    private static final Map<Sort, String> FURTHER = new EnumMap<>(Sort.class);

    static {
        for (var sort : Sort.values()) {
            FIRST.put(sort, sort.statement(false));
            FURTHER.put(sort, sort.statement(true));
        }
    }

    private final Jdbi jdbi;
    private final Taxonomy taxonomy;

    @Inject
    public ProductListings(Jdbi jdbi, Taxonomy taxonomy) {
        this.jdbi = jdbi;
        this.taxonomy = taxonomy;
    }

    /** A card with its sort keys. */
    record Row(UUID id, long priceMinor, String sortName, String json) implements JsonPage.Row {}

    /**
     * A page of the products of a category and those below it, of a brand, of both, or of all. Throws {@link Cursor.Invalid}
     * when the cursor is of another list, and UnknownFilter when the brand or category does not exist.
     */
    JsonPage page(@Nullable String category, @Nullable String brand, Sort sort, int limit, @Nullable String place) {
        var ofBrand = brand == null ? null : taxonomy.brandSlug(brand);
        var ofCategory = category == null ? null : taxonomy.categorySlug(category);
        var fingerprint = QueryFingerprint.of("products", sort, ofBrand, ofCategory);
        var after = fingerprint.parse(place, sort.keys());
        var statement = Objects.requireNonNull(after == null ? FIRST.get(sort) : FURTHER.get(sort));
        List<Row> rows = jdbi.withHandle(handle -> {
            var query = handle.createQuery(statement)
                    .bind("brand", ofBrand)
                    .bind("category", ofCategory)
                    .bind("limit", limit + 1);
            if (after != null) {
                query.bind("id", after.uuid(sort.keys() - 1));
                if (sort.keys() > 1) {
                    query.bind("key", sort.key(after));
                }
            }
            return query.map((row, context) -> new Row(
                            row.getObject("id", UUID.class),
                            row.getLong("price_minor"),
                            row.getString("sort_name"),
                            row.getString("json")))
                    .list();
        });
        if (rows.isEmpty()) {
            taxonomy.requireKnown(ofCategory, ofBrand);
        }
        return JsonPage.of(rows, limit, row -> sort.place(row, fingerprint));
    }
}
