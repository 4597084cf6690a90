package co.cosmeticos.product.search;

import static co.cosmeticos.product.search.Queries.counts;
import static co.cosmeticos.product.search.Queries.filtered;
import static co.cosmeticos.product.search.Queries.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.catalog.SaveProduct;
import co.cosmeticos.product.catalog.VariantDraft;
import co.cosmeticos.product.listing.ProductPage;
import co.cosmeticos.product.listing.Sort;
import co.cosmeticos.product.taxonomy.UnknownFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Filters and facets that lists and searches share. */
class ProductFiltersIT {

    private static FilteredShop shop;

    @BeforeAll
    static void open() {
        shop = new FilteredShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static ProductPage list(String filters) {
        return shop.search().find(of(filters, true), 24, null);
    }

    private static SearchQuery of(String filters, boolean facets) {
        return filtered("", Sort.NAME, facets, filters.isEmpty() ? new String[0] : filters.split("&", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Base Três|Batom Dois|Batom Um|Creme Quatro|Perfume Cinco",
        "brand=aurora&brand=Ipê, Base Três|Batom Dois|Batom Um",
        "brand=aurora&brand=aurora&brand=Aurora, Base Três|Batom Um",
        "category=maquiagem-batons&category=Corpo, Batom Dois|Batom Um|Creme Quatro|Perfume Cinco",
        "category=maquiagem&category=Maquiagem > Batons, Base Três|Batom Dois|Batom Um",
        "option=Cor:Rubi, Batom Dois|Batom Um",
        "option=COR: rubí, Batom Dois|Batom Um",
        "option=cor:lilas, Batom Dois",
        "option=Cor:Lilás&option=Cor:Nude, Batom Dois|Batom Um",
        "option=Cor:Rubi&option=Tamanho:G, Batom Dois",
        "option=Cor:Rubi&option=Tamanho:G&option=Tamanho:P, Batom Dois|Batom Um",
        "option=Cor:Rubi&option=Tom:Claro, ''",
        "option=Cor:Nada, ''",
        "option=Rubi:Cor, ''",
        "option=a:1&option=b:1&option=c:1&option=Cor:Rubi, ''",
        "option=a:1&option=b:1&option=c:1&option=d:1&option=Cor:Rubi, ''",
        "available=true, Batom Dois|Batom Um|Creme Quatro|Perfume Cinco",
        "available=true&brand=aurora, Batom Um",
        "price=2500-5000, Batom Um",
        "price=0-, Base Três|Batom Dois|Batom Um|Creme Quatro",
        "ids=batom-um&ids=creme-quatro&ids=nada&ids=Creme, Batom Um|Creme Quatro",
        "ids=batom-um&ids=batom-um&brand=mel, ''"
    })
    void a_product_matches_one_value_of_each_filter(String filters, String names) {
        var found = list(filters);
        assertThat(String.join("|", names(found))).isEqualTo(names);
        assertThat(found.total()).isEqualTo(names(found).size());
        assertThat(names(shop.search().find(of(filters, false), 24, null))).isEqualTo(names(found));
    }

    @Test
    void ids_name_products_by_id_as_by_slug() {
        var kit = shop.shop
                .jdbi()
                .withHandle(handle -> handle.createQuery("select id from products where slug = 'creme-quatro'")
                        .mapTo(UUID.class)
                        .one());
        assertThat(names(list("ids=" + kit + "&ids=" + UUID.randomUUID()))).containsExactly("Creme Quatro");
    }

    @Test
    void a_search_takes_the_same_filters_and_orders() {
        var search = shop.search();
        var byPrice = filtered("batom", Sort.PRICE_DOWN, true, "option=Cor:Rubi");
        assertThat(names(search.find(byPrice, 24, null))).containsExactly("Batom Dois", "Batom Um");
        assertThat(names(search.find(filtered("batom", Sort.PRICE, true, "available=true"), 24, null)))
                .containsExactly("Batom Um", "Batom Dois");
        assertThat(names(search.find(filtered("%%%", Sort.NAME, true), 24, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void the_pages_of_every_order_hold_each_product_once_with_facets_or_without(Sort sort) {
        var search = shop.search();
        for (var filters : List.of("price=0-", "category=maquiagem")) {
            for (var text : List.of("", "batom")) {
                var seen = new ArrayList<String>();
                String after = null;
                do {
                    var query = filtered(text, sort, seen.size() % 2 == 0, filters);
                    var found = search.find(query, 1, after);
                    seen.addAll(names(found));
                    after = found.page().next();
                } while (after != null);
                assertThat(seen)
                        .as(filters + text)
                        .doesNotHaveDuplicates()
                        .containsExactlyElementsOf(names(search.find(filtered(text, sort, false, filters), 24, null)));
            }
        }
    }

    @Test
    void a_cursor_belongs_to_its_filters() {
        var search = shop.search();
        var after = search.find(of("option=Cor:Rubi&brand=aurora&brand=ipe", false), 1, null)
                .page()
                .next();
        assertThat(names(search.find(of("brand=ipe&brand=Aurora&option=Cor:Rubi&brand=ipe", true), 1, after)))
                .containsExactly("Batom Um");
        for (var other : List.of(
                "option=Cor:Rubi&brand=aurora",
                "option=Cor:Rubi&brand=aurora&brand=ipe&available=true",
                "option=Cor:Rubi&brand=aurora&brand=ipe&ids=batom-um",
                "brand=aurora&brand=ipe",
                "")) {
            assertThatThrownBy(() -> search.find(of(other, false), 1, after)).isInstanceOf(Cursor.Invalid.class);
        }
    }

    @Test
    void a_brand_that_is_not_there_is_refused_among_others_that_are() {
        assertThatThrownBy(() -> list("brand=aurora&brand=nada")).isInstanceOf(UnknownFilter.class);
        assertThatThrownBy(() -> list("category=nada&brand=aurora")).isInstanceOf(UnknownFilter.class);
    }

    @Test
    void a_variant_that_went_off_sale_is_found_by_its_options_no_more() {
        var id = shop.sells(
                "Sombra",
                "Sol",
                "Sombras",
                "BRL",
                List.of("Acabamento"),
                shop.variant(100, 1, "Fosco"),
                shop.variant(100, 1, "Brilho"));
        assertThat(names(list("option=acabamento:brilho"))).containsExactly("Sombra");
        var sku = shop.shop
                .jdbi()
                .withHandle(handle -> handle.createQuery("select min(sku) from variants where product_id = ?")
                        .bind(0, id)
                        .mapTo(String.class)
                        .one());
        var less = Shop.draft("Sombra", "Sol", "Sombras", new VariantDraft(sku, List.of("Fosco"), 100, null));
        shop.shop
                .get(SaveProduct.class)
                .change(id, co.cosmeticos.platform.http.Conditional.expected("\"1\""), kept -> less, Optional.empty());
        assertThat(names(list("option=acabamento:brilho"))).isEmpty();
        assertThat(names(list("option=cor:fosco"))).containsExactly("Sombra");
        assertThat(counts(list("brand=sol"), "Cor")).isEqualTo(Map.of("Cor:Fosco", 1));
        shop.shop.jdbi().useHandle(handle -> {
            handle.execute("update product_cards set active = false where id = ?", id);
            handle.execute("delete from product_listings where product_id = ?", id);
        });
        assertThat(names(list("option=cor:fosco"))).isEmpty();
        var archive = new SearchQuery(
                Optional.empty(),
                Optional.empty(),
                ProductFilter.NONE,
                Sort.NAME,
                true,
                true,
                java.util.Locale.ENGLISH);
        assertThat(names(shop.search().find(archive, 24, null))).containsExactly("Sombra");
    }
}
