package co.cosmeticos.product.search;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** SQL of completions of a typed text: the product of a SKU, categories and brands, then products. */
@Component
public class Suggestions {

    // Letters and digits may fold into blanks, quotes and slashes: ½ is " 1/2". The query is built from lexemes of the
    // database only.
    private static final String COMPLETE = """
            with typed as materialized (
              select search_text(:text) prefix,
                     (select string_agg(nullif(plainto_tsquery('simple', word)::text, '') || ':*', ' & ')
                        from unnest(string_to_array(search_text(:text), ' ')) word)::tsquery query)
            (select p.name text, 'product' kind, 0 place
               from variants v join product_cards c on c.id = v.product_id join products p on p.id = c.id
              where v.sku = :sku and v.active and c.active)
            union all
            (select distinct on (c.path) c.path text, 'category' kind, 1 place
               from typed t, categories c join product_listings s on s.listing = listing_key(null, c.slug)
              where to_tsvector('simple', search_text(c.name)) @@ t.query limit 3)
            union all
            (select distinct on (b.name) b.name, 'brand', 2
               from typed t, brands b join product_listings s on s.listing = listing_key(b.slug, null)
              where to_tsvector('simple', search_text(b.name)) @@ t.query limit 3)
            union all
            (select p.name, 'product', 3
               from (select c.id, c.folded from typed t, product_cards c
                      where c.active and c.words @@ t.query
                      order by not starts_with(c.folded, t.prefix), length(c.folded), c.id limit 10) c
               join products p on p.id = c.id)
             order by 3 limit 10
            """;

    private final Jdbi jdbi;

    @Inject
    public Suggestions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A completion of a typed text, and its kind.
     *
     * @param text name of a brand or product, or path of a category
     * @param kind {@code category}, {@code brand} or {@code product}
     */
    @Schema(name = "SearchSuggestion")
    public record Suggestion(String text, String kind) {}

    List<Suggestion> complete(String typed) {
        var text = SearchQuery.plain(typed);
        if (text.length() < 2) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(COMPLETE)
                .bind("text", text)
                .bind("sku", SearchQuery.sku(typed).orElse(null))
                .map(ConstructorMapper.of(Suggestion.class))
                .list());
    }
}
