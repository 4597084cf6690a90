package co.cosmeticos.product.search;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * SQL fragments that count hits by brand, category, price, availability and the values of options. A hit has in
 * {@code missed} the numbers of the filters that it does not match; a facet counts the hits that miss no other filter than
 * its own. Equal arrays are counted before they are taken apart, which costs least. Under a filter by options the variants
 * are looked at one by one, of {@link #MOST_BY_VARIANT} products at most: a count of options is then of these.
 */
final class Facets {

    static final int BRAND = 1;
    static final int CATEGORY = 2;
    static final int PRICE = 4;
    static final int AVAILABLE = 8;
    static final int OPTION = 16;

    /** The most products whose variants are looked at one by one, which costs more than all else. */
    static final int MOST_BY_VARIANT = 1_000;

    private static final int MOST_VALUES = 30;
    private static final int MOST_OPTIONS = 5;

    private static final String SQL = """
            select coalesce(json_agg(f.facet order by f.place), '[]')::text from (
              select 1 place, json_build_object('name', 'brand', 'countsAreExact', true, 'label', (:labels::text[])[1], 'values', (
                 select coalesce(json_agg(json_build_object('value', v.value, 'label', b.name, 'count', v.count)
                                          order by v.count desc, v.value), '[]')
                   from (select brand_slug value, count(*) from hits where missed in (0, %d)
                          group by 1 order by 2 desc, 1 limit %d) v
                   join brands b on b.slug = v.value)) facet
              union all
              select 2, json_build_object('name', 'category', 'countsAreExact', true, 'label', (:labels::text[])[2], 'values', (
                 select coalesce(json_agg(json_build_object('value', v.value, 'label', c.path, 'count', v.count)
                                          order by v.count desc, v.value), '[]')
                   from (select value, sum(count)::bigint count
                           from (select unnest(category_slugs) value, count
                                   from (select category_slugs, count(*) from hits where missed in (0, %d) group by 1) a) u
                          group by 1 order by 2 desc, 1 limit %d) v
                   join categories c on c.slug = v.value))
              union all
              select 3, json_build_object('name', 'price', 'countsAreExact', true, 'label', (:labels::text[])[3], 'values', (
                 select coalesce(json_agg(json_build_object('value', r.value, 'label', (:prices::text[])[r.place], 'count', v.count)
                                          order by r.place), '[]')
                   from (select place, sum(count)::bigint count
                           from (select unnest(price_bands) place, count
                                   from (select price_bands, count(*) from hits where missed in (0, %d) group by 1) a) u
                          group by 1) v
                   join (values (1, '-2500'), (2, '2500-5000'), (3, '5000-10000'), (4, '10000-20000'), (5, '20000-'))
                        r (place, value) on r.place = v.place))
              union all
              select 4, json_build_object('name', 'available', 'countsAreExact', true, 'label', (:labels::text[])[4], 'values', (
                 select coalesce(json_agg(json_build_object('value', 'true', 'label', :inStock, 'count', v.count)), '[]')
                   from (select count(*) from hits where available and missed in (0, %d)) v where v.count > 0))
              union all
              select 4 + row_number() over (order by o.most desc, o.name_key),
                     json_build_object('name', 'option', 'label', o.name, 'values', o.list, 'countsAreExact', %s)
                from (select name_key, min(name) name, max(count) most,
                             json_agg(json_build_object('value', name || ':' || value, 'label', value, 'count', count)
                                      order by count desc, value) list
                        from (select v.name_key, v.name, v.value, n.count,
                                     row_number() over (partition by v.name_key order by n.count desc, v.value) place
                                from (%s) n join option_values v on v.id = n.value_id) ranked
                       where place <= %d group by name_key order by 3 desc, 1 limit %d) o) f
            """;

    // The numbers are looked up in the statement that counts, which is of one moment.
    private static final String HAS =
            "o.value_ids && array(select k.id from option_values k where k.key = any(:option%d))";

    private static final String ALL_OPTIONS = """
            select value_id, count(*) from (select unnest(option_value_ids) value_id from hits where missed = 0) u group by 1
            """;

    // The values of one option that is filtered by: of variants that have a value of each other one. "is true" keeps
    // the
    // hits a hash: joined, so few are expected of them that they would be read anew for each variant.
    private static final String ONE_OPTION = """
            select u.value_id, count(*)
              from (select distinct o.product_id, unnest(o.value_ids) value_id from variant_options o
                     where %s and (o.product_id in (select id from hits where missed in (0, %d) limit %d)) is true) u
              join option_values v on v.id = u.value_id
             where %s
             group by 1
            """;

    private static final String ONLY_OPTION = """
            select u.value_id, u.count
              from (select value_id, count(*) from (select unnest(option_value_ids) value_id from hits
                                                     where missed in (0, %d)) e group by 1) u
              join option_values v on v.id = u.value_id
             where v.name_key = :name0
            """;

    private static final String FEW =
            "(select count(*) from hits where missed in (0, %d)) <= %d".formatted(OPTION, MOST_BY_VARIANT);

    private Facets() {}

    /** The statement that counts hits, filtered by so many options. */
    static String sql(int options) {
        return SQL.formatted(
                BRAND,
                MOST_VALUES,
                CATEGORY,
                MOST_VALUES,
                PRICE,
                AVAILABLE,
                options == 0 ? "true" : FEW,
                options == 0 ? ALL_OPTIONS : filteredOptions(options),
                MOST_VALUES,
                MOST_OPTIONS);
    }

    private static String filteredOptions(int options) {
        var own = IntStream.range(0, options)
                .mapToObj(option -> options == 1
                        ? ONLY_OPTION.formatted(OPTION)
                        : ONE_OPTION.formatted(
                                joined(options, option, HAS, " and "),
                                OPTION,
                                MOST_BY_VARIANT,
                                "v.name_key = :name" + option));
        var others = ONE_OPTION.formatted(
                allOptions(options), OPTION, MOST_BY_VARIANT, joined(options, -1, "v.name_key <> :name%d", " and "));
        return Stream.concat(own, Stream.of(others)).collect(Collectors.joining(" union all "));
    }

    /** The condition of a variant that has a value of each option. */
    static String allOptions(int options) {
        return joined(options, -1, HAS, " and ");
    }

    private static String joined(int options, int without, String each, String separator) {
        return IntStream.range(0, options)
                .filter(option -> option != without)
                .mapToObj(each::formatted)
                .collect(Collectors.joining(separator));
    }
}
