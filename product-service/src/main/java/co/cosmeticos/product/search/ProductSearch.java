package co.cosmeticos.product.search;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.QueryFingerprint;
import co.cosmeticos.platform.text.CanonicalUuid;
import co.cosmeticos.product.listing.PageRows;
import co.cosmeticos.product.listing.ProductListings;
import co.cosmeticos.product.listing.ProductPage;
import co.cosmeticos.product.taxonomy.Taxonomy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lists and searches in the read model, with the same filters, order and facets. What a listing holds is read from there; for
 * all else one statement reads the candidates once, notes which filters each of them misses, and gives the page, the total
 * and the facets of one moment. Its cost grows with the products that the text finds or that are on sale: of 10,000, the
 * database takes 20 to 100 ms.
 */
@Component
public class ProductSearch {

    private static final String HITS = """
            with %1$s hits as materialized (
              select c.id, %2$s score, c.price_minor, c.sort_name, c.brand_slug, c.category_slugs, c.price_bands,
                     c.option_value_ids, c.available,
                     case when :anyBrand or c.brand_slug = any(:brands) then 0 else %3$d end
                     + case when :anyCategory or c.category_slugs && :categories then 0 else %4$d end
                     + case when :anyPrice or c.prices[1] >= :from and c.prices[1] < :to then 0
                            when c.prices[1] >= :to or c.prices[cardinality(c.prices)] < :from then %5$d
                            when exists (select 1 from unnest(c.prices) p where p >= :from and p < :to) then 0
                            else %5$d end
                     + case when c.available or not :available then 0 else %6$d end
                     + %7$s missed
                from %8$s),
            """;
    private static final String OPTIONS =
            "case when c.id in (select o.product_id from variant_options o where %s) then 0 else %d end";

    // A variant has no more options.
    private static final int MOST_GROUPS = 3;

    private final Jdbi jdbi;
    private final ProductListings productListings;
    private final OptionGroups optionGroups;
    private final Taxonomy taxonomy;

    @Inject
    public ProductSearch(Jdbi jdbi, ProductListings productListings, OptionGroups optionGroups, Taxonomy taxonomy) {
        this.jdbi = jdbi;
        this.productListings = productListings;
        this.optionGroups = optionGroups;
        this.taxonomy = taxonomy;
    }

    /**
     * A page of hits. Throws {@link Cursor.Invalid} when the cursor is of another query, and UnknownFilter when a brand or
     * category does not exist.
     */
    ProductPage find(SearchQuery asked, int limit, @Nullable String place) {
        if (asked.hasNoWords()) {
            return ProductPage.empty(asked.facets());
        }
        var query = asked.with(asked.filter().bySlugs(taxonomy));
        var filter = query.filter();
        if (query.isListing() && !query.facets()) {
            return productListings.page(filter.onlyCategory(), filter.onlyBrand(), query.sort(), limit, place);
        }
        var fingerprint = fingerprint(query);
        var after = fingerprint.parse(place, query.sort().keys());
        var groups = optionGroups.of(filter.options());
        if (groups.size() > MOST_GROUPS) {
            taxonomy.requireKnown(filter.categories(), filter.brands());
            return ProductPage.empty(query.facets());
        }
        var rows = jdbi.withHandle(handle -> {
            var statement = handle.createQuery(statement(query, groups.size(), after != null))
                    .bind("limit", limit + 1);
            bind(statement, query);
            bind(statement, groups, query.facets());
            if (after != null) {
                PageRows.bind(statement, query.sort(), after);
            }
            return PageRows.of(statement);
        });
        if (rows.total() == 0
                || filter.brands().size() > 1
                || filter.categories().size() > 1) {
            taxonomy.requireKnown(filter.categories(), filter.brands());
        }
        return ProductPage.of(rows, limit, query.sort(), fingerprint);
    }

    // Facets may be asked for with some pages only, so that they are no part of it.
    private static QueryFingerprint fingerprint(SearchQuery query) {
        var filter = query.filter();
        return query.isListing()
                ? ProductListings.fingerprint(query.sort(), filter.onlyBrand(), filter.onlyCategory())
                : QueryFingerprint.of("search", query.sort(), query.text(), filter, query.archived());
    }

    private static String statement(SearchQuery query, int options, boolean after) {
        var hits = HITS.formatted(
                Candidates.with(query),
                Candidates.score(query),
                Facets.BRAND,
                Facets.CATEGORY,
                Facets.PRICE,
                Facets.AVAILABLE,
                options == 0 ? "0" : OPTIONS.formatted(Facets.allOptions(options), Facets.OPTION),
                Candidates.from(query));
        return hits
                + query.sort()
                        .page(
                                "hits h where h.missed = 0",
                                after,
                                "select count(*) from hits where missed = 0",
                                query.facets() ? Facets.sql(options) : "null");
    }

    private static void bind(Query statement, SearchQuery query) {
        var filter = query.filter();
        statement
                .bind("anyBrand", filter.brands().isEmpty())
                .bindArray("brands", String.class, filter.brands())
                .bind("anyCategory", filter.categories().isEmpty())
                .bindArray("categories", String.class, filter.categories())
                .bind("anyPrice", filter.price().isEmpty())
                .bind("from", filter.price().map(PriceRange::from).orElse(0L))
                .bind("to", filter.price().map(PriceRange::to).orElse(Long.MAX_VALUE))
                .bind("available", filter.available());
        query.text()
                .ifPresent(text ->
                        statement.bind("text", text).bind("sku", query.sku().orElse(null)));
        if (!filter.ids().isEmpty()) {
            statement
                    .bindArray(
                            "ids",
                            UUID.class,
                            filter.ids().stream().flatMap(ProductSearch::uuid).toList())
                    .bindArray("slugs", String.class, filter.ids());
        }
        if (query.facets()) {
            var labels = FacetLabels.of(query.reader());
            statement
                    .bindArray("labels", String.class, labels.facets())
                    .bindArray("prices", String.class, labels.prices())
                    .bind("inStock", labels.available());
        }
    }

    private static Stream<UUID> uuid(String idOrSlug) {
        try {
            return Stream.of(CanonicalUuid.parse(idOrSlug));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static void bind(Query statement, List<OptionGroups.OptionGroup> groups, boolean facets) {
        for (var i = 0; i < groups.size(); i++) {
            statement.bindArray("option" + i, String.class, groups.get(i).keys());
            if (facets) {
                statement.bind("name" + i, groups.get(i).nameKey());
            }
        }
    }
}
