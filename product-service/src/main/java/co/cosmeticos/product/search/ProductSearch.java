package co.cosmeticos.product.search;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.product.listing.JsonPage;
import co.cosmeticos.product.listing.QueryFingerprint;
import co.cosmeticos.product.taxonomy.Taxonomy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * Full-text search in the read model by Portuguese stems: hits in name, brand and category rank before those in the
 * description. Trigram similarity finds misspelled words where that finds next to nothing, and the product of a SKU comes
 * first. One statement gives the page and its facets; a facet ignores its own filter, and a product matches a price range when
 * any of its variants does.
 */
@Component
public class ProductSearch {

    private static final String SEARCH = """
            with asked as materialized (
              select search_text(:text) folded,
                     search_query(string_to_array(search_text(:text), ' ')) query),
            exact as materialized (
              select c.id, 2000 + (ts_rank(c.stems, a.query, 2) * 5000)::int score
                from asked a join product_cards c on c.stems @@ a.query where c.active
              union all
              select c.id, 1000 from asked a join product_cards c on c.body_stems @@ a.query where c.active),
            by_sku as materialized (
              select c.id, 1000000 score from variants v join product_cards c on c.id = v.product_id
               where v.sku = :sku and v.active and c.active),
            found as (
              select id, score from by_sku
              union all
              select id, score from exact
              union all
              select l.id, (l.likeness * 999)::int from asked a, alike(a.folded) l
               where (select count(*) from (select 1 from exact limit 5) x) < 5 and not exists (select 1 from by_sku)),
            hits as materialized (
              select c.id, f.score + case when c.available then 1 else 0 end score, c.brand_slug, c.category_slugs,
                     c.price_bands,
                     :brand::text is null or c.brand_slug = :brand of_brand,
                     :category::text is null or c.category_slugs @> array[:category::text] of_category,
                     not :priced or exists (select 1 from unnest(c.prices) p where p >= :from and p < :to) of_price
                from (select id, sum(score)::int score from found group by id) f join product_cards c on c.id = f.id),
            first as materialized (
              select id, score from hits where of_brand and of_category and of_price
               order by score desc, id desc limit 1000),
            page as (
              select id, score from first where not :further or (score, id) < (:score, :id::uuid)
               order by score desc, id desc limit :limit)
            select p.id, p.score, c.card json, null facet
              from page p join product_cards c on c.id = p.id
            union all
            select null, null, null,
            """ + Facets.SQL + " order by 2 desc nulls last, 1 desc";

    private final Jdbi jdbi;
    private final Taxonomy taxonomy;

    @Inject
    public ProductSearch(Jdbi jdbi, Taxonomy taxonomy) {
        this.jdbi = jdbi;
        this.taxonomy = taxonomy;
    }

    /** A hit with its cursor keys or, in the last row, the facets. */
    record Row(
            @Nullable UUID id,
            @Nullable Integer score,
            @Nullable String json,
            @Nullable String facet) {}

    /**
     * A page of hits by score, with the facets of all hits. Throws {@link Cursor.Invalid} when the cursor is of another
     * search, and UnknownFilter when the brand or category does not exist.
     */
    SearchResult find(SearchQuery query, int limit, @Nullable String place) {
        var brand = query.brand().map(taxonomy::brandSlug).orElse(null);
        var category = query.category().map(taxonomy::categorySlug).orElse(null);
        var fingerprint = QueryFingerprint.of("search", query.text(), brand, category, query.price());
        var after = fingerprint.parse(place, 2);
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(SEARCH)
                .bind("text", query.text())
                .bind("sku", query.sku().orElse(null))
                .bind("brand", brand)
                .bind("category", category)
                .bind("priced", query.price().isPresent())
                .bind("from", query.price().map(PriceRange::from).orElse(0L))
                .bind("to", query.price().map(PriceRange::to).orElse(Long.MAX_VALUE))
                .bind("further", after != null)
                .bind("score", after == null ? 0 : JsonPage.intKey(after, 0))
                .bind("id", after == null ? null : after.uuid(1))
                .bind("limit", limit + 1)
                .bindArray("prices", String.class, Facets.priceLabels(query.reader()))
                .map(ConstructorMapper.of(Row.class))
                .list());
        var found = SearchResult.of(rows, limit, fingerprint);
        if (found.page().items().isEmpty()) {
            taxonomy.requireKnown(category, brand);
        }
        return found;
    }
}
