package co.cosmeticos.product.search;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

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
            (select p.name text, 'product' kind, c.slug, c.card::json ->> 'image' image, c.price_minor,
                    c.card::json ->> 'currency' currency, 0 place
               from variants v join product_cards c on c.id = v.product_id join products p on p.id = c.id
              where v.sku = :sku and v.active and c.active)
            union all
            (select distinct on (c.path) c.path, 'category', c.slug, null, null::bigint, null, 1
               from typed t, categories c join product_listings s on s.listing = listing_key(null, c.slug)
              where to_tsvector('simple', search_text(c.name)) @@ t.query limit 3)
            union all
            (select distinct on (b.name) b.name, 'brand', b.slug, null, null::bigint, null, 2
               from typed t, brands b join product_listings s on s.listing = listing_key(b.slug, null)
              where to_tsvector('simple', search_text(b.name)) @@ t.query limit 3)
            union all
            (select p.name, 'product', c.slug, c.card::json ->> 'image', c.price_minor, c.card::json ->> 'currency', 3
               from (select c.id, c.slug, c.card, c.price_minor from typed t, product_cards c
                      where c.active and c.words @@ t.query
                      order by not starts_with(c.folded, t.prefix), length(c.folded), c.id limit 10) c
               join products p on p.id = c.id)
             order by place limit 10
            """;

    private final Jdbi jdbi;

    @Inject
    public Suggestions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A completion of a typed text, and what it leads to.
     *
     * @param text name of a brand or product, or path of a category
     * @param kind {@code category}, {@code brand} or {@code product}
     * @param slug of the product, by which it is read, or of the brand or category, by which lists are filtered
     * @param image URL of the product's first picture; absent without pictures, and of brands and categories
     * @param priceMinor lowest price of a variant of the product, in the minor unit of currency; absent of brands and categories
     * @param currency ISO 4217 code of the price; absent of brands and categories
     */
    @Schema(name = "SearchSuggestion")
    public record Suggestion(
            String text,
            String kind,
            String slug,
            @Nullable String image,
            @Nullable Long priceMinor,
            @Nullable String currency) {}

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
