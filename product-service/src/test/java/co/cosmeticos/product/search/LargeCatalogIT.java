package co.cosmeticos.product.search;

import static co.cosmeticos.product.search.Queries.counts;
import static co.cosmeticos.product.search.Queries.countsAreExact;
import static co.cosmeticos.product.search.Queries.filtered;
import static co.cosmeticos.product.search.Queries.names;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.product.listing.ProductPage;
import co.cosmeticos.product.listing.Sort;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query costs is bounded where a catalog is large: what is left out then, and what is not. */
class LargeCatalogIT {

    private static final String COPIES = """
            with copies as (
              select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid id, p.slug || n slug, p.id origin
                from products p, generate_series(1, :times) n where p.slug = 'batom-dois'),
            products as (
              insert into products (id, slug, name, brand_id, category_id, description, ingredients, images, option_names,
                                    currency, status, created_at, updated_at)
              select c.id, c.slug, name, brand_id, category_id, description, ingredients, images, option_names, currency, status,
                     created_at, updated_at
                from copies c join products p on p.id = c.origin),
            options as (
              insert into variant_options (product_id, sku, value_ids)
              select c.id, o.sku, o.value_ids from copies c join variant_options o on o.product_id = c.origin)
            insert into product_cards (id, slug, version, active, available, card, detail, brand_slug, category_slugs, price_minor,
                                       folded, words, stems, body_stems, prices, option_value_ids, sort_name)
            select c.id, c.slug, version, active, available, card, detail, brand_slug, category_slugs, price_minor, folded, words,
                   stems, body_stems, prices, option_value_ids, sort_name
              from copies c join product_cards p on p.id = c.origin
            """;

    private FilteredShop shop;

    @BeforeEach
    void open() {
        shop = new FilteredShop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void sellsMore(int products) {
        shop.shop
                .get(Jdbi.class)
                .useHandle(handle ->
                        handle.createUpdate(COPIES).bind("times", products).execute());
    }

    private ProductPage search(String text, String... filters) {
        return shop.search().find(filtered(text, Sort.RELEVANCE, true, filters), 24, null);
    }

    @Test
    void options_of_a_thousand_products_are_counted_and_no_more() {
        sellsMore(1_000 - 5);
        var all = search("", "option=Cor:Rubi", "option=Tamanho:G");
        assertThat(counts(all, "Cor")).isEqualTo(Map.of("Cor:Rubi", 996, "Cor:Nude", 1));
        assertThat(countsAreExact(all, "Cor")).isTrue();

        for (var n = 0; n < 10; n++) {
            shop.sells(
                    "Batom Novo " + n,
                    "Aurora",
                    "Maquiagem > Batons",
                    "BRL",
                    List.of("Cor", "Tamanho"),
                    shop.variant(1_000, 1, "Rubi", "G"));
        }
        var some = search("", "option=Cor:Rubi", "option=Tamanho:G");
        assertThat(counts(some, "Cor").get("Cor:Rubi")).isBetween(986, 1_000);
        assertThat(countsAreExact(some, "Cor")).isFalse();
        assertThat(countsAreExact(some, "Brand")).isTrue();
        assertThat(counts(some, "Brand")).isEqualTo(Map.of("ipe", 996, "aurora", 10));
        assertThat(countsAreExact(search(""), "Cor")).isTrue();
    }

    @Test
    void names_come_first_among_any_number_of_hits() {
        sellsMore(2_100);
        shop.sells("Batom", "Aurora", "Maquiagem > Batons", "BRL", List.of(), shop.variant(1_000, 1));
        assertThat(search("batom").total()).isEqualTo(2_103);
        assertThat(names(search("batom"))).allMatch(name -> name.startsWith("Batom"));
        assertThat(names(search("batom aurora")).get(0)).isEqualTo("Batom");
    }

    @Test
    void of_misspelled_words_three_thousand_products_are_compared() {
        sellsMore(3_100);
        assertThat(search("batoum").total()).isEqualTo(3_000);
    }
}
