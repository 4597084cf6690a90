package co.cosmeticos.product.listing;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * SQL of products that are like another one: of the newest {@value #CANDIDATES} each of its category, of that with its brand,
 * of the category above, and of its brand. Each is one scan of an index, so that the cost grows with no catalog.
 */
@Component
public class RelatedProducts {

    private static final int CANDIDATES = 100;

    private static final String RELATED = """
            with given as materialized (select id, brand_slug, category_slugs from product_cards where id = :id),
            wanted (listing) as (
              select listing_key(brand_slug, category_slugs[1]) from given
              union select listing_key(null, category_slugs[1]) from given
              union select listing_key(null, category_slugs[2]) from given where category_slugs[2] is not null
              union select listing_key(brand_slug, null) from given),
            candidates as (
              select distinct n.product_id id
                from wanted w, lateral (select s.product_id from product_listings s where s.listing = w.listing
                                         order by s.product_id desc limit %d) n)
            select c.card json
              from candidates n join product_cards c on c.id = n.id, given g
             where c.active and c.id <> g.id
             order by c.available desc,
                      (c.category_slugs[1] = g.category_slugs[1])::int * 4 + (c.brand_slug = g.brand_slug)::int * 2
                        + (c.category_slugs @> array[g.category_slugs[2]])::int desc,
                      c.id desc
             limit :limit
            """.formatted(CANDIDATES);

    private final Jdbi jdbi;

    @Inject
    public RelatedProducts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * At most so many products on sale: what is available first, then those of the same category, of the same brand, and of
     * the category above, the newest first.
     */
    JsonPage of(UUID product, int limit) {
        return new JsonPage(
                jdbi.withHandle(handle -> handle.createQuery(RELATED)
                        .bind("id", product)
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list()),
                null);
    }
}
