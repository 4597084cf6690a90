package co.cosmeticos.product.search;

import java.util.List;
import java.util.Locale;

/** SQL fragment that counts hits by brand, category and price. */
final class Facets {

    private static final int MOST_VALUES = 30;

    /** Labels of the price ranges in their order, in Portuguese and in English. */
    private static final List<String> PORTUGUESE =
            List.of("até R$ 25", "R$ 25 a R$ 50", "R$ 50 a R$ 100", "R$ 100 a R$ 200", "a partir de R$ 200");

    private static final List<String> ENGLISH =
            List.of("up to R$ 25", "R$ 25 to R$ 50", "R$ 50 to R$ 100", "R$ 100 to R$ 200", "R$ 200 and more");

    static final String SQL = """
            (select json_build_array(
               json_build_object('name', 'brand', 'values', (
                 select coalesce(json_agg(json_build_object('value', v.value, 'label', b.name, 'count', v.count)
                                          order by v.count desc, v.value), '[]')
                   from (select brand_slug value, count(*) from hits where of_category and of_price
                          group by 1 order by 2 desc, 1 limit %1$d) v
                   join brands b on b.slug = v.value)),
               json_build_object('name', 'category', 'values', (
                 select coalesce(json_agg(json_build_object('value', v.value, 'label', c.path, 'count', v.count)
                                          order by v.count desc, v.value), '[]')
                   from (select slug value, count(*) from hits, unnest(category_slugs) slug
                          where of_brand and of_price group by 1 order by 2 desc, 1 limit %1$d) v
                   join categories c on c.slug = v.value)),
               json_build_object('name', 'price', 'values', (
                 select coalesce(json_agg(json_build_object('value', r.value, 'label', (:prices::text[])[r.place], 'count', v.count)
                                          order by r.place), '[]')
                   from (select place, count(*) from hits, unnest(price_bands) place
                          where of_brand and of_category group by 1) v
                   join (values (1, '-2500'), (2, '2500-5000'), (3, '5000-10000'), (4, '10000-20000'), (5, '20000-'))
                        r (place, value) on r.place = v.place)))::text)
            """.formatted(MOST_VALUES);

    private Facets() {}

    static List<String> priceLabels(Locale reader) {
        return "pt".equals(reader.getLanguage()) ? PORTUGUESE : ENGLISH;
    }
}
