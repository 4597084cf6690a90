package co.cosmeticos.product.search;

/**
 * SQL fragments of the products that a query is about, before its filters: all, those named by id or slug, or those found by a
 * text. Portuguese stems in name, brand and category rank before those in the description; trigram similarity finds
 * misspelled words where that finds next to nothing, and the product of a SKU comes first. Where a text finds more than
 * {@link #MOST_RANKED}, it says next to nothing of each, and how well one fits, which costs most, is not asked.
 */
final class Candidates {

    /** The most products that are ranked by how well they fit a text. */
    static final int MOST_RANKED = 2_000;

    private static final String ALL = "product_cards c where %s";

    private static final String FOUND =
            "(select id, sum(score)::int score from found group by id) f join product_cards c on c.id = f.id where %s";

    private static final String NAMED = " and (c.id = any(:ids) or c.slug = any(:slugs))";

    private static final String BY_TEXT = """
            asked as materialized (
              select search_text(:text) folded,
                     search_query(string_to_array(search_text(:text), ' ')) query),
            exact as materialized (
              select c.id, 2000 score from asked a join product_cards c on c.stems @@ a.query where %1$s
              union all
              select c.id, 1000 from asked a join product_cards c on c.body_stems @@ a.query where %1$s),
            by_sku as materialized (
              select c.id, 1000000 score from variants v join product_cards c on c.id = v.product_id
               where v.sku = :sku and v.active and %1$s),
            found as (
              select id, score from by_sku
              union all
              select id, score from exact
              union all
              select l.id, (l.likeness * 999)::int from asked a, alike(a.folded) l
               where (select count(*) from (select 1 from exact limit 5) x) < 5 and not exists (select 1 from by_sku)),
            """;

    private static final String RANKED = """
            f.score + case when c.available then 1 else 0 end
            + case when f.score >= 2000 and (select count(*) from exact) <= %d
                   then (ts_rank(c.stems, (select query from asked), 2) * 5000)::int else 0 end""".formatted(MOST_RANKED);

    private Candidates() {}

    /** Common table expressions in front of the hits. */
    static String with(SearchQuery query) {
        return query.text().isPresent() ? BY_TEXT.formatted(shown(query)) : "";
    }

    /** The source of the hits, as {@code c}. */
    static String from(SearchQuery query) {
        return (query.text().isPresent() ? FOUND : ALL).formatted(shown(query))
                + (query.filter().ids().isEmpty() ? "" : NAMED);
    }

    /** The relevance of a hit. */
    static String score(SearchQuery query) {
        return query.text().isPresent() ? RANKED : "0";
    }

    private static String shown(SearchQuery query) {
        return query.archived() ? "not c.active" : "c.active";
    }
}
